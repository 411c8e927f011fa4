package io.strongroom.schemas.schema;

/** The bytes are not a schema at all; {@link #code()} says why, and is stable. */
public final class UnreadableSchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    UnreadableSchemaException(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    /** {@code schema-too-large}, {@code schema-not-json} or {@code schema-not-an-object}. */
    public String code() {
        return code;
    }
}
