package io.strongroom.local.stack;

import io.strongroom.platform.servers.cache.CacheFolder;
import io.strongroom.platform.servers.cache.Hash;
import io.strongroom.platform.servers.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * A service's jar, unpacked: an AOT cache works with that form only.
 *
 * @param folder named by the jar's content
 * @param jar to be started with {@code java -jar}
 */
record Application(Path folder, Path jar) {
    /** Unpacks what the build has made, if it is not unpacked yet. */
    static Application unpacked(Service service, StackSettings settings) {
        var built = built(settings.project().resolve(service.folder()).resolve("target"), service);
        var folder = new CacheFolder(settings.folder().applications())
                .obtain(
                        service.folder() + "-" + version(built),
                        draft -> Command.require(List.of(
                                Java.program(),
                                "-Djarmode=tools",
                                "-jar",
                                built.toString(),
                                "extract",
                                "--force",
                                "--destination",
                                draft.toString())));
        return new Application(folder, folder.resolve(built.getFileName()));
    }

    private static Path built(Path target, Service service) {
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new StackException("%s is not built: mvn -DskipTests package -pl %s -am"
                            .formatted(service.folder(), service.folder())));
        } catch (IOException e) {
            throw new StackException("%s is not built: there is no %s".formatted(service.folder(), target), e);
        }
    }

    /** A hash of the names and checksums in the jar: the same code gives the same one. */
    private static String version(Path jar) {
        try (var content = new JarFile(jar.toFile())) {
            return Hash.of(content.stream()
                            .map(entry -> entry.getName() + entry.getCrc())
                            .collect(Collectors.joining("\n")))
                    .substring(0, 16);
        } catch (IOException e) {
            throw new StackException("cannot read " + jar, e);
        }
    }

    /** Removes what earlier builds left. The service must not run: a JVM reads its jars as long as it lives. */
    void removeOlder(Service service) {
        try (var all = Files.newDirectoryStream(folder.resolveSibling(""), service.folder() + "-*")) {
            for (var other : all) {
                if (!other.getFileName().equals(folder.getFileName())) {
                    Command.run(List.of("rm", "-rf", "--", other.toString()));
                }
            }
        } catch (IOException e) {
            throw new StackException("cannot read " + folder, e);
        }
    }

    boolean hasAotCache() {
        return Files.isRegularFile(aotCache());
    }

    /** Has it written under another name, and takes it when it is whole. */
    boolean writeAotCache(Consumer<Path> writer) throws IOException {
        var draft = folder.resolve("app.aot.new");
        writer.accept(draft);
        var whole = Files.exists(draft);
        if (whole) {
            Files.move(draft, aotCache(), StandardCopyOption.ATOMIC_MOVE);
        }
        return whole;
    }

    /** This JDK's AOT cache of the application. */
    Path aotCache() {
        return folder.resolve("app-" + Hash.of(Runtime.version().toString()).substring(0, 8) + ".aot");
    }
}
