package io.strongroom.platform.servers.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Short commands that are run to their end. */
public final class Command {
    private static final int LONGEST_OUTPUT_TOLD = 2_000;

    /** @param output standard output and error, as they came */
    public record Result(int exit, String output) {
        public boolean succeeded() {
            return exit == 0;
        }
    }

    private Command() {}

    /** Runs it; a command that does not exist answers 127, as a shell would. */
    public static Result run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.from(new File("/dev/null")))
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Result(124, output);
            }
            return new Result(process.exitValue(), output);
        } catch (IOException e) {
            return new Result(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while " + command.getFirst() + " ran", e);
        }
    }

    /** @throws ServerException with the end of its output, when it fails */
    public static void require(List<String> command) {
        var result = run(command);
        if (!result.succeeded()) {
            var output = result.output();
            throw new ServerException("%s failed with exit status %d: %s"
                    .formatted(
                            command,
                            result.exit(),
                            output.substring(Math.max(0, output.length() - LONGEST_OUTPUT_TOLD))));
        }
    }

    /** The first executable of this name on the PATH. */
    public static Optional<Path> onPath(String name) {
        var path = System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin");
        return Arrays.stream(Pattern.compile(File.pathSeparator).split(path))
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
