package io.strongroom.platform.servers.vault;

import io.strongroom.platform.servers.process.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What pip would read: its environment, then its files, the nearest first. */
final class PipSettings {
    private PipSettings() {}

    static Optional<String> index() {
        return present(System.getenv("PIP_INDEX_URL"))
                .or(() -> files().flatMap(file -> inFile(file).stream()).findFirst());
    }

    private static Stream<Path> files() {
        var home = Home.folder();
        var configurations = present(System.getenv("XDG_CONFIG_HOME"))
                .orElse(home.resolve(".config").toString());
        return Stream.of(
                        System.getenv("PIP_CONFIG_FILE"),
                        home + "/.pip/pip.conf",
                        configurations + "/pip/pip.conf",
                        "/etc/xdg/pip/pip.conf",
                        "/etc/pip.conf")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isRegularFile);
    }

    private static Optional<String> inFile(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split("=", 2))
                    .filter(pair -> pair.length == 2 && pair[0].strip().matches("index[-_]url"))
                    .map(pair -> pair[1].strip())
                    .findFirst();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> present(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
