package io.strongroom.local;

import io.strongroom.local.stack.Processes;
import io.strongroom.local.stack.Progress;
import io.strongroom.local.stack.Shutdown;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Stops everything that deploy/local/up started. Data are kept.%n")
final class DownCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StackOptions options = new StackOptions();

    @Override
    public Integer call() {
        var progress = new Progress(spec.commandLine().getOut());
        var processes = new Processes(options.folder(), true);
        if (processes.none()) {
            progress.say("Strongroom does not run.");
            return 0;
        }
        try (var _ = StackLock.take(options.folder())) {
            new Shutdown(options.folder(), processes, progress).stopAll();
        }
        progress.say("Strongroom is stopped.");
        return 0;
    }
}
