package io.strongroom.local.stack;

import io.strongroom.platform.servers.kafka.KafkaServer;
import io.strongroom.platform.servers.process.Command;
import io.strongroom.platform.servers.process.Launch;
import io.strongroom.platform.servers.process.ServerProcess;
import io.strongroom.platform.servers.process.Signal;
import io.strongroom.platform.servers.process.Watchdog;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes AOT caches, so that the next start is quick: a stack of its own, with servers and data that are thrown away, is started
 * and stopped by a process of the lowest priority, while the first start is long done.
 */
public final class Training {
    public static final String NAME = "caches";

    private final StackSettings settings;
    private final Progress progress;

    public Training(StackSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** The services whose applications have no cache yet; first the one that makes the topic without which no other is ready. */
    private List<Service> missing() {
        return Arrays.stream(Service.values())
                .sorted(Comparator.comparing(service -> service != Service.BROKER))
                .filter(service -> !Application.unpacked(service, settings).hasAotCache())
                .toList();
    }

    /** Starts the process that does it, when a cache is missing. @param command the program and its arguments */
    public boolean beginInBackground(Processes processes, List<String> command) {
        if (missing().isEmpty() || processes.alive(NAME).isPresent()) {
            return false;
        }
        var launch = new Launch(
                NAME,
                Stream.concat(Stream.of("nice", "-n", "19"), command.stream()).toList(),
                Map.of(),
                settings.folder().path(),
                settings.folder().state().log("caches.log"),
                Signal.TERM,
                Duration.ofSeconds(30));
        new ServerProcess(launch, (process, log) -> true, processes).start();
        return true;
    }

    /** Does it, from begin to end. */
    public void run() throws Exception {
        var folder = settings.folder().training();
        Command.require(List.of("rm", "-rf", folder.path().toString()));
        Watchdog.remove(folder.path());
        progress.step(KafkaServer.NAME, "is trained", () -> KafkaServer.train(folder.server("kafka-trained")));
        var there = new StackSettings(settings.project(), folder, StackPorts.free(), new OwnServers());
        var processes = new Processes(folder, false);
        new ServiceKeys(folder.keys()).complete();
        try (var steps = new Steps(progress)) {
            var servers = new ServerStart(there, processes).start(steps);
            for (var service : missing()) {
                train(service, new ServiceStart(there, servers, processes));
            }
        } finally {
            new Shutdown(folder, processes, progress).stopAll();
        }
    }

    private void train(Service service, ServiceStart start) throws Exception {
        var application = Application.unpacked(service, settings);
        progress.step(
                service.folder(),
                "is trained",
                () -> application.writeAotCache(draft -> start.train(service, application, draft)));
    }
}
