package io.strongroom.platform.servers.kafka;

import io.strongroom.platform.servers.cache.CacheFolder;
import io.strongroom.platform.servers.cache.Hash;
import io.strongroom.platform.servers.process.ServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How the broker's JVM is started: small, and with an AOT cache where one was written. */
record KafkaJvm(KafkaLibraries libraries) {
    private static final List<String> SMALL = List.of(
            java(),
            "-Xms32m",
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    List<String> options() {
        return Files.isRegularFile(aotCache()) ? with("-XX:AOTCache=" + aotCache()) : SMALL;
    }

    /** @param run starts a broker with these options and stops it; @return whether there is a cache now */
    boolean train(Consumer<List<String>> run) {
        var draft = Path.of(aotCache() + "." + ProcessHandle.current().pid());
        try {
            if (!Files.isRegularFile(aotCache())) {
                run.accept(with("-XX:AOTCacheOutput=" + draft));
                if (Files.exists(draft)) {
                    Files.move(draft, aotCache(), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return Files.isRegularFile(aotCache());
        } catch (IOException e) {
            throw new ServerException("cannot keep " + aotCache(), e);
        }
    }

    /** Valid for one JDK and one class path only. */
    private Path aotCache() {
        var valid = Hash.of(Runtime.version() + libraries.classPath()).substring(0, 16);
        return CacheFolder.standard().path().resolve("kafka-%s.aot".formatted(valid));
    }

    private static List<String> with(String option) {
        return Stream.concat(SMALL.stream(), Stream.of(option)).toList();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
