package io.strongroom.platform.servers.cache;

import io.strongroom.platform.servers.process.Home;
import io.strongroom.platform.servers.process.ServerException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder whose entries are made once and never changed: their names hold version and hash.
 *
 * <p>Several processes may want the same entry at the same time: a lock file lets one make it, under another name, and the
 * whole entry appears at once.
 */
public record CacheFolder(Path path) {
    private static final Object IN_THIS_JVM = new Object();

    /** Makes the entry's content in an empty folder. */
    public interface Filling {
        void fill(Path folder) throws IOException;
    }

    /** {@code STRONGROOM_CACHE}, else {@code strongroom} in {@code XDG_CACHE_HOME}, else in {@code ~/.cache}. */
    public static CacheFolder standard() {
        return new CacheFolder(from("STRONGROOM_CACHE")
                .or(() -> from("XDG_CACHE_HOME").map(folder -> folder.resolve("strongroom")))
                .orElseGet(() -> Home.folder().resolve(".cache").resolve("strongroom"))
                .toAbsolutePath());
    }

    private static Optional<Path> from(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /** The entry's folder, made when it is missing. */
    public Path obtain(String entry, Filling filling) {
        var folder = path.resolve(entry);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        synchronized (IN_THIS_JVM) {
            try {
                Files.createDirectories(path);
                return make(folder, filling);
            } catch (IOException e) {
                throw new ServerException("cannot make %s: %s".formatted(folder, e.getMessage()), e);
            }
        }
    }

    private Path make(Path folder, Filling filling) throws IOException {
        var lockFile = path.resolve(folder.getFileName() + ".lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var lock = channel.lock();
            try {
                if (!Files.isDirectory(folder)) {
                    fill(folder, filling);
                }
            } finally {
                lock.release();
            }
        }
        return folder;
    }

    private void fill(Path folder, Filling filling) throws IOException {
        var draft = Files.createTempDirectory(path, folder.getFileName() + ".");
        try {
            filling.fill(draft);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            remove(draft);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
