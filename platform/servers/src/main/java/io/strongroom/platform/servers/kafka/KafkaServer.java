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
import java.nio.file.Files;
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
                command(libraries, cache, logging, configuration),
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

    private static List<String> command(KafkaLibraries libraries, CacheFolder cache, Path logging, Path configuration) {
        var words = new ArrayList<>(List.of(
                java(), "-Xms32m", "-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        var warm = cache.path().resolve(aotCache(libraries));
        if (Files.isRegularFile(warm)) {
            words.add("-XX:AOTCache=" + warm);
        }
        words.addAll(List.of(
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlog4j2.configurationFile=" + logging,
                "-cp",
                libraries.classPath(),
                "kafka.Kafka",
                configuration.toString()));
        return words;
    }

    /** Valid for one JDK and one class path only. */
    static String aotCache(KafkaLibraries libraries) {
        return "kafka-%s-%s.aot"
                .formatted(
                        libraries.version(),
                        Integer.toHexString(
                                (Runtime.version() + libraries.folder().toString()).hashCode()));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public String bootstrap() {
        return bootstrap;
    }
}
