package io.strongroom.credentials.schema;

/**
 * Something about a document that does not keep it from being stored.
 *
 * @param pointer within the document, RFC 6901; empty for all of it
 * @param code stable: {@code trailing-slash-removed}, {@code unknown-key}, {@code schema-unavailable}, {@code no-schema},
 *     {@code schema-not-usable} or {@code schema-too-expensive}
 */
public record SchemaWarning(String pointer, String code, String message) {}
