package io.strongroom.platform.servers.kafka;

import io.strongroom.platform.servers.cache.CacheFolder;
import io.strongroom.platform.servers.process.Command;
import io.strongroom.platform.servers.process.Secrets;
import io.strongroom.platform.servers.process.ServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * A formatted log folder: what {@code kafka-storage format} would make, copied from one that it did make. That tool is a JVM
 * of its own, and all that differs between two of its results are the ids of cluster and folder.
 */
final class KafkaFormat {
    private static final String IDS = "meta.properties";
    private static final String FEATURES = "bootstrap.checkpoint";

    private KafkaFormat() {}

    static void apply(Path folder, KafkaLibraries libraries, CacheFolder cache) {
        if (Files.exists(folder.resolve(IDS))) {
            return;
        }
        var made = cache.obtain("kafka-format-" + libraries.version(), target -> format(target, libraries));
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve(FEATURES));
            Files.copy(made.resolve(FEATURES), folder.resolve(FEATURES));
            Files.writeString(folder.resolve(IDS), """
                    version=1
                    node.id=1
                    cluster.id=%s
                    directory.id=%s
                    """.formatted(randomId(), randomId()));
        } catch (IOException e) {
            throw new ServerException("cannot format " + folder, e);
        }
    }

    private static void format(Path target, KafkaLibraries libraries) throws IOException {
        var configuration = target.resolve("server.properties");
        Files.writeString(configuration, new KafkaConfiguration(9092, 9093, target).text());
        Command.require(List.of(
                KafkaJvm.java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                libraries.classPath(),
                "kafka.tools.StorageTool",
                "format",
                "-t",
                randomId(),
                "-c",
                configuration.toString()));
    }

    /** 128 bits in base64url, as Kafka writes ids; without a leading dash, which its tools would take for an option. */
    private static String randomId() {
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.bytes(16));
        return id.startsWith("-") ? randomId() : id;
    }
}
