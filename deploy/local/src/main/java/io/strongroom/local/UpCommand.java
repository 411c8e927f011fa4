package io.strongroom.local;

import io.strongroom.local.seed.DemoSeed;
import io.strongroom.local.stack.LocalJson;
import io.strongroom.local.stack.OwnServers;
import io.strongroom.local.stack.Processes;
import io.strongroom.local.stack.Progress;
import io.strongroom.local.stack.Service;
import io.strongroom.local.stack.Shutdown;
import io.strongroom.local.stack.Stack;
import io.strongroom.local.stack.StackPorts;
import io.strongroom.local.stack.StackSettings;
import io.strongroom.local.stack.Training;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Builds what is missing, starts PostgreSQL, Kafka, OpenBao and the five services, and makes the demo tenants.",
            "Stays in the foreground until Ctrl-C, which stops all of it. Data are kept for the next start.%n"
        })
final class UpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--detach", description = "Return once everything is ready, and leave it running")
    private boolean detach;

    @Mixin
    private StackOptions options = new StackOptions();

    @Mixin
    private StackPorts ports = new StackPorts();

    @Mixin
    private OwnServers own = new OwnServers();

    @Override
    public Integer call() throws InterruptedException {
        var begin = Instant.now();
        var progress = new Progress(spec.commandLine().getOut());
        var settings = new StackSettings(options.project(), options.folder(), ports, own);
        var processes = new Processes(settings.folder(), detach);
        var stack = new Stack(settings, processes, progress);
        var alreadyRan = stack.runs();
        try (var _ = StackLock.take(settings.folder())) {
            start(settings, processes, stack, progress);
        }
        progress.say("Strongroom is ready %s at %s".formatted(Progress.seconds(begin), ports.url(Service.GATEWAY)));
        progress.say("Addresses and sign-ins: " + settings.folder().localJson());
        if (new Training(settings, progress).beginInBackground(processes, TrainCommand.words(settings))) {
            progress.say("Caches for a quicker next start are being written in the background.");
        }
        if (!detach && !alreadyRan) {
            progress.say("Ctrl-C stops it.");
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private void start(StackSettings settings, Processes processes, Stack stack, Progress progress) {
        var shutdown = new Shutdown(settings.folder(), processes, progress);
        var hook = new Thread(shutdown::stopAll, "shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        progress.say("Starting Strongroom; logs are in " + settings.folder().logs());
        var servers = stack.start();
        new LocalJson(settings, processes).write(servers, new DemoSeed(settings).make(progress));
        if (detach) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
