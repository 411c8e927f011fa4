package io.strongroom.credentials.credential;

/**
 * Something that was accepted all the same.
 *
 * @param environment name of the environment whose document it is about
 * @param pointer JSON pointer within that document
 * @param code stable, {@code trailing-slash-removed}
 */
public record Warning(String environment, String pointer, String code, String message) {}
