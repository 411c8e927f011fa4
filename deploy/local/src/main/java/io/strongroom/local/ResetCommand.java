package io.strongroom.local;

import io.strongroom.local.stack.Processes;
import io.strongroom.local.stack.Progress;
import io.strongroom.local.stack.Shutdown;
import io.strongroom.local.stack.StackException;
import io.strongroom.platform.servers.process.Command.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = {
            "Stops everything and forgets all data: databases, topics, values, keys, passwords and logs. The unpacked services and",
            "their caches stay, so that the next start is quick.%n"
        })
final class ResetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StackOptions options = new StackOptions();

    @Override
    public Integer call() {
        var progress = new Progress(spec.commandLine().getOut());
        var folder = options.folder();
        if (!Files.isDirectory(folder.path())) {
            progress.say("There is nothing to forget.");
            return 0;
        }
        try (var _ = StackLock.take(folder)) {
            new Shutdown(folder, new Processes(folder, true), progress).stopAll();
            folder.data().forEach(ResetCommand::remove);
        }
        progress.say("The data are forgotten.");
        return 0;
    }

    private static void remove(Path path) {
        var words = new ArrayList<>(List.of("rm", "-rf", "--", path.toString()));
        Result result = io.strongroom.platform.servers.process.Command.run(words);
        if (!result.succeeded()) {
            throw new StackException("cannot remove %s: %s".formatted(path, result.output()));
        }
    }
}
