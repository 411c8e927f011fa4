package io.strongroom.local.stack;

import java.nio.file.Path;

/** The JDK that runs this. */
final class Java {
    private Java() {}

    static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
