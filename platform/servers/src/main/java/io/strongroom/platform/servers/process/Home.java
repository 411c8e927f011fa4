package io.strongroom.platform.servers.process;

import java.nio.file.Path;
import java.util.Optional;

/** The user's home as the shell knows it; the JVM asks the user database, which may tell another one. */
public final class Home {
    private Home() {}

    public static Path folder() {
        return Path.of(Optional.ofNullable(System.getenv("HOME"))
                .filter(home -> !home.isBlank())
                .orElseGet(() -> System.getProperty("user.home")));
    }
}
