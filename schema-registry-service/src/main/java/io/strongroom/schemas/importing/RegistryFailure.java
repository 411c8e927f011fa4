package io.strongroom.schemas.importing;

/** Something could not be got from the registry, or could not be trusted; {@link #code()} says why, and is stable. */
final class RegistryFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    RegistryFailure(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
