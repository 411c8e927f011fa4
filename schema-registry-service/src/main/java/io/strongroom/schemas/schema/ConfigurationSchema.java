package io.strongroom.schemas.schema;

import io.strongroom.platform.jsonschema.DocumentSchema;
import io.strongroom.platform.jsonschema.DocumentTree;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A schema as published. Two schemas are the same revision when their bytes are the same. */
public final class ConfigurationSchema {

    /** The largest schema that is taken, in bytes; the largest of the field has 2,903. */
    public static final int MAX_BYTES = 256 * 1024;

    private final byte[] bytes;
    private final String hash;
    private final JsonNode source;
    private final List<SchemaProperty> properties;
    private final DocumentSchema check;

    private ConfigurationSchema(byte[] bytes, JsonNode source) {
        this.bytes = bytes;
        this.hash = sha256(bytes);
        this.source = source;
        this.properties = PropertyReader.read(source);
        this.check = DocumentSchema.of(bytes);
    }

    /**
     * Reads a schema, however odd.
     *
     * @throws UnreadableSchemaException if the bytes are too many or not one strict JSON object
     */
    public static ConfigurationSchema parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableSchemaException("schema-too-large");
        }
        JsonNode source = json(bytes);
        if (!source.isObject()) {
            throw new UnreadableSchemaException("schema-not-an-object");
        }
        return new ConfigurationSchema(bytes.clone(), source);
    }

    /** The bytes as published. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Lower-case hex SHA-256 of the bytes. */
    public String hash() {
        return hash;
    }

    /** Checks documents against this schema. */
    public DocumentSchema check() {
        return check;
    }

    List<SchemaProperty> properties() {
        return properties;
    }

    Set<String> required() {
        return PropertyReader.names(source.path("required"));
    }

    JsonNode source() {
        return source;
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return DocumentTree.read(bytes);
        } catch (JacksonException notJson) {
            throw new UnreadableSchemaException("schema-not-json");
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
