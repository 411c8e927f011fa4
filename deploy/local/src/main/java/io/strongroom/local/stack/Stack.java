package io.strongroom.local.stack;

import io.strongroom.platform.servers.process.Ports;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** All of it: three servers and five services. */
public final class Stack {
    public static final List<String> SERVERS = List.of("postgres", "kafka", "vault");

    private final StackSettings settings;
    private final Processes processes;
    private final Progress progress;

    public Stack(StackSettings settings, Processes processes, Progress progress) {
        this.settings = settings;
        this.processes = processes;
        this.progress = progress;
    }

    /** Whether nothing is missing. */
    public boolean runs() {
        return missing().isEmpty();
    }

    private List<String> missing() {
        var own = settings.own();
        return Stream.concat(
                        Stream.of(
                                        own.postgres().isPresent() ? "" : "postgres",
                                        own.kafka().isPresent() ? "" : "kafka",
                                        own.vault().isPresent() ? "" : "vault")
                                .filter(name -> !name.isEmpty()),
                        Arrays.stream(Service.values()).map(Service::folder))
                .filter(name -> processes.alive(name).isEmpty())
                .toList();
    }

    /**
     * Starts what does not run yet and waits until all of it is ready.
     *
     * @throws StackException naming the port and its flag, when one is taken
     * @throws io.strongroom.platform.servers.process.ServerException naming the log, when something died
     */
    public StackServers start() {
        requirePorts();
        new ServiceKeys(settings.folder().keys()).complete();
        try (var steps = new Steps(progress)) {
            var applications = Arrays.stream(Service.values())
                    .map(service -> steps.beginQuietly(() -> Application.unpacked(service, settings)))
                    .toList();
            var serverStart = new ServerStart(settings, processes);
            var kafka = serverStart.startKafka(steps);
            var servers = serverStart.start(steps);
            var start = new ServiceStart(settings, servers, processes);
            var services = Arrays.stream(Service.values())
                    .map(service -> begin(steps, start, service, applications.get(service.ordinal())))
                    .toList();
            Steps.all(Stream.concat(Stream.of(kafka), services.stream()).toList());
            return servers;
        }
    }

    private static Future<Boolean> begin(
            Steps steps, ServiceStart start, Service service, Future<Application> application) {
        return steps.begin(service.folder(), () -> {
            start.start(service, Steps.result(application));
            return true;
        });
    }

    private void requirePorts() {
        for (var name : missing()) {
            settings.ports().flags(name).forEach((flag, port) -> {
                if (!Ports.isFree(port)) {
                    throw new StackException("port %d, for %s, is taken by another program; choose another with %s"
                            .formatted(port, name, flag));
                }
            });
        }
    }
}
