package io.strongroom.platform.servers.kafka;

import io.strongroom.platform.servers.cache.CacheFolder;
import io.strongroom.platform.servers.process.DelegatingServer;
import io.strongroom.platform.servers.process.ForeignServer;
import io.strongroom.platform.servers.process.Launch;
import io.strongroom.platform.servers.process.Ports;
import io.strongroom.platform.servers.process.Server;
import io.strongroom.platform.servers.process.ServerFolder;
import io.strongroom.platform.servers.process.ServerProcess;
import io.strongroom.platform.servers.process.Signal;
import io.strongroom.platform.servers.process.Supervisor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One Kafka node, broker and controller, on the loopback address. Topics are made explicitly only. */
public final class KafkaServer extends DelegatingServer {
    public static final String NAME = "kafka";

    private final String bootstrap;

    private KafkaServer(Server server, String bootstrap) {
        super(server);
        this.bootstrap = bootstrap;
    }

    /** One that somebody else runs; @param bootstrap {@code host:port}, several with commas */
    public static KafkaServer at(String bootstrap) {
        return new KafkaServer(new ForeignServer(NAME), bootstrap);
    }

    /**
     * @param supervisor is told of the process
     * @throws io.strongroom.platform.servers.process.PortTakenException when somebody listens on one of the ports
     */
    public static KafkaServer start(ServerFolder folder, int port, int controllerPort, Supervisor supervisor) {
        var libraries = KafkaLibraries.unpacked(CacheFolder.standard());
        return start(folder, port, controllerPort, supervisor, new KafkaJvm(libraries).options());
    }

    /** Starts one on free ports and stops it, once for each JDK: later starts of this machine are quicker. */
    public static boolean train(ServerFolder folder) {
        return new KafkaJvm(KafkaLibraries.unpacked(CacheFolder.standard()))
                .train(options -> start(folder, Ports.free(), Ports.free(), Supervisor.WATCHDOG, options)
                        .stop());
    }

    private static KafkaServer start(
            ServerFolder folder, int port, int controllerPort, Supervisor supervisor, List<String> jvm) {
        Ports.requireFree(port);
        Ports.requireFree(controllerPort);
        folder.create();
        var cache = CacheFolder.standard();
        var libraries = KafkaLibraries.unpacked(cache);
        var data = folder.data().resolve("log");
        KafkaFormat.apply(data, libraries, cache);
        var configuration =
                write(folder, "server.properties", new KafkaConfiguration(port, controllerPort, data).text());
        var logging = write(folder, "log4j2.xml", KafkaConfiguration.logging());
        var launch = new Launch(
                NAME,
                command(jvm, libraries, logging, configuration),
                Map.of(),
                folder.data(),
                folder.log("kafka.log"),
                Signal.TERM,
                Duration.ofSeconds(90));
        var process = new ServerProcess(launch, (running, log) -> log.contains("Kafka Server started"), supervisor);
        return new KafkaServer(process.start(), "127.0.0.1:" + port);
    }

    private static Path write(ServerFolder folder, String name, String text) {
        return folder.writePrivately(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> command(List<String> jvm, KafkaLibraries libraries, Path logging, Path configuration) {
        var words = new ArrayList<>(jvm);
        words.addAll(List.of(
                "-Dlog4j2.configurationFile=" + logging,
                "-cp",
                libraries.classPath(),
                "kafka.Kafka",
                configuration.toString()));
        return words;
    }

    public String bootstrap() {
        return bootstrap;
    }
}
