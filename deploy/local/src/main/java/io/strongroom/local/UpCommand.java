package io.strongroom.local;

import io.strongroom.local.seed.DemoSeed;
import io.strongroom.local.seed.DemoSignIns;
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
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

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

    @Option(names = "--no-caches", description = "Write no AOT caches in the background; later starts stay slow")
    private boolean noCaches;

    @Option(
            names = "--free-ports",
            description = "Take ports that are free now, for a stack beside another; local.json tells them")
    private boolean freePorts;

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
        var ports = freePorts ? StackPorts.free() : this.ports;
        var settings = new StackSettings(options.project(), options.folder(), ports, own);
        // Whoever finds everything running did not start it, and does not stop it with Ctrl-C.
        var leave = detach || new Stack(settings, new Processes(settings.folder(), true), progress).runs();
        var processes = new Processes(settings.folder(), leave);
        try (var _ = StackLock.take(settings.folder())) {
            progress.say("Starting Strongroom; logs are in " + settings.folder().logs());
            tell(start(settings, processes, progress, leave), settings, progress);
        }
        progress.say("Strongroom is ready %s at %s".formatted(Progress.seconds(begin), ports.url(Service.GATEWAY)));
        if (!noCaches && new Training(settings, progress).beginInBackground(processes, TrainCommand.words(settings))) {
            progress.say("Caches for a quicker next start are being written in the background.");
        }
        if (!leave) {
            progress.say("Ctrl-C stops it.");
            new CountDownLatch(1).await();
        }
        return 0;
    }

    /** Nothing that this start has begun is left behind when it fails; without {@code --detach} nothing at all, once it has succeeded. */
    private JsonNode start(StackSettings settings, Processes processes, Progress progress, boolean leave) {
        var shutdown = new Shutdown(settings.folder(), processes, progress);
        var atTheEnd = new AtomicReference<Runnable>(shutdown::stopStartedHere);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> atTheEnd.get().run(), "shutdown"));
        var servers = new Stack(settings, processes, progress).start();
        var demo = new DemoSeed(settings).make(progress);
        new LocalJson(settings, processes).write(servers, demo);
        if (leave) {
            atTheEnd.set(() -> {});
        } else {
            processes.adopt();
            atTheEnd.set(shutdown::stopAll);
        }
        return demo;
    }

    private void tell(JsonNode demo, StackSettings settings, Progress progress) {
        progress.say("Demo sign-ins:");
        DemoSignIns.lines(demo).forEach(progress::say);
        progress.say("All addresses, tokens and machine clients: "
                + settings.folder().localJson());
    }
}
