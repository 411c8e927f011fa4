package io.strongroom.platform.web.problem;

/**
 * What is wrong with one field.
 *
 * @param pointer RFC 6901 pointer into the request body, {@code ""} for the whole
 * @param message a sentence that never repeats the value
 */
public record FieldError(String pointer, String message) {}
