package io.strongroom.platform.jsonschema;

/**
 * What is wrong with one place of a document. It names the place and the rule, never the value that was found there.
 *
 * @param pointer RFC 6901; a missing member is named by the pointer it would have
 * @param code the schema's keyword in kebab case, such as {@code required}, {@code type}, {@code format}, {@code min-length}
 * @param message a sentence without its subject, such as "must be a string"
 */
public record Violation(String pointer, String code, String message) {}
