package io.strongroom.schemas.schema;

/**
 * Something odd about a schema that is worth telling its author and changes nothing for its users.
 *
 * @param code stable, such as {@code required-names-unknown-property}
 * @param pointer where in a credential's document it matters, RFC 6901; empty for the whole schema
 * @param message a sentence
 */
public record Finding(String code, String pointer, String message) {}
