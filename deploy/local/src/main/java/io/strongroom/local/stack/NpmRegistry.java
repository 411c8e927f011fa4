package io.strongroom.local.stack;

import io.strongroom.platform.servers.process.Command;
import io.strongroom.platform.servers.process.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** The npm registry of this machine's own settings: what npm would use, else its environment or {@code ~/.npmrc}. */
final class NpmRegistry {
    private NpmRegistry() {}

    /** Its URL; empty where nothing tells one. */
    static Optional<String> configured() {
        return url(System.getenv()
                        .getOrDefault("npm_config_registry", System.getenv().getOrDefault("NPM_CONFIG_REGISTRY", "")))
                .or(NpmRegistry::inFile)
                .or(NpmRegistry::fromNpm);
    }

    private static Optional<String> inFile() {
        try (var lines = Files.lines(Home.folder().resolve(".npmrc"))) {
            return lines.map(String::strip)
                    .filter(line -> line.matches("registry\\s*=.*"))
                    .map(line -> line.substring(line.indexOf('=') + 1))
                    .flatMap(text -> url(text).stream())
                    .findFirst();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> fromNpm() {
        return Command.onPath("npm")
                .map(npm -> Command.run(List.of(npm.toString(), "config", "get", "registry")))
                .filter(Command.Result::succeeded)
                .flatMap(result -> url(result.output()));
    }

    private static Optional<String> url(String text) {
        return Optional.of(text.strip()).filter(url -> url.matches("https?://\\S+"));
    }
}
