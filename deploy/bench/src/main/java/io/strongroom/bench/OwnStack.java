package io.strongroom.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A stack for this run alone, in a folder of its own and on free ports; its logs stay. */
record OwnStack(Path project, Path folder) implements AutoCloseable {
    static OwnStack start(Path project) throws IOException, InterruptedException {
        var stack = new OwnStack(project, project.resolve("deploy/bench/target/stack"));
        Files.createDirectories(stack.folder().getParent());
        stack.run("reset");
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.run("up", "--detach", "--no-caches", "--free-ports");
        return stack;
    }

    private void run(String script, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(project.resolve("deploy/local").resolve(script).toString()));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("STRONGROOM_FOLDER", folder.toString());
        builder.environment().put("STRONGROOM_NO_BUILD", "1");
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException("deploy/local/%s failed".formatted(script));
        }
    }

    @Override
    public void close() {
        try {
            run("down");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
