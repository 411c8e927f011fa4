package io.strongroom.platform.servers.kafka;

import io.strongroom.platform.servers.cache.CacheFolder;
import io.strongroom.platform.servers.cache.Hash;
import io.strongroom.platform.servers.process.ServerException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** The broker's jars. They travel as files inside this module, so that they are on nobody's class path but the broker's own. */
record KafkaLibraries(Path folder) {
    private static final String FOLDER = "kafka-libraries";

    static KafkaLibraries unpacked(CacheFolder cache) {
        var module = module();
        return new KafkaLibraries(Files.isDirectory(module) ? module.resolve(FOLDER) : unpacked(module, cache));
    }

    /** A jar, or the compiler's output folder. */
    private static Path module() {
        try {
            return Path.of(KafkaLibraries.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path unpacked(Path module, CacheFolder cache) {
        try (var jar = new JarFile(module.toFile())) {
            var libraries = jar.stream()
                    .filter(entry -> entry.getName().startsWith(FOLDER + "/") && !entry.isDirectory())
                    .toList();
            var version = Hash.of(libraries.stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc())
                    .sorted()
                    .collect(Collectors.joining("\n")));
            return cache.obtain("kafka-" + version.substring(0, 16), folder -> unpack(jar, libraries, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(JarFile jar, List<JarEntry> libraries, Path folder) throws IOException {
        for (var library : libraries) {
            try (var content = jar.getInputStream(library)) {
                Files.copy(content, folder.resolve(Path.of(library.getName()).getFileName()));
            }
        }
    }

    /** In a fixed order, as an AOT cache needs it. */
    String classPath() {
        try (var files = Files.list(folder)) {
            var jars = files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
            if (jars.isEmpty()) {
                throw new ServerException("Kafka's jars are not in " + folder);
            }
            return jars;
        } catch (IOException e) {
            throw new ServerException("Kafka's jars are not in " + folder, e);
        }
    }

    /** What the jars are, by name and size: two folders with the same answer hold the same broker. */
    String version() {
        try (var files = Files.list(folder)) {
            return Hash.of(files.map(file ->
                                    file.getFileName() + " " + file.toFile().length())
                            .sorted()
                            .collect(Collectors.joining("\n")))
                    .substring(0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
