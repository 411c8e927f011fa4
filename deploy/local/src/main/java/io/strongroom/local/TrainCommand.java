package io.strongroom.local;

import io.strongroom.local.stack.OwnServers;
import io.strongroom.local.stack.Progress;
import io.strongroom.local.stack.StackPorts;
import io.strongroom.local.stack.StackSettings;
import io.strongroom.local.stack.Training;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs in the background of {@code up}. */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StackOptions options = new StackOptions();

    /** The command line of this command, for another process. */
    static List<String> words(StackSettings settings) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Local.class.getName(),
                "train",
                "--project=" + settings.project(),
                "--folder=" + settings.folder().path());
    }

    @Override
    public Integer call() throws Exception {
        var settings = new StackSettings(options.project(), options.folder(), new StackPorts(), new OwnServers());
        new Training(settings, new Progress(spec.commandLine().getOut())).run();
        return 0;
    }
}
