package io.strongroom.platform.servers.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where a server that is started here keeps its things.
 *
 * @param data survives restarts; readable by its owner only
 * @param logs log files of all servers
 */
public record ServerFolder(Path data, Path logs) {
    public ServerFolder {
        data = data.toAbsolutePath();
        logs = logs.toAbsolutePath();
    }

    /** Makes both folders. */
    public ServerFolder create() {
        try {
            Files.createDirectories(data);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(logs);
            return this;
        } catch (IOException e) {
            throw new ServerException("cannot make the folder " + data, e);
        }
    }

    public LogFile log(String name) {
        return new LogFile(logs.resolve(name));
    }

    /** Writes a file that only its owner may read, whole or not at all. */
    public Path writePrivately(String name, byte[] content) {
        try {
            var draft = data.resolve(name + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, content);
            return Files.move(draft, data.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ServerException("cannot write " + data.resolve(name), e);
        }
    }

    /** The secret that this file holds; made and written at the first call. */
    public String secret(String name) {
        try {
            var file = data.resolve(name);
            if (!Files.exists(file)) {
                writePrivately(name, Secrets.random().getBytes(StandardCharsets.UTF_8));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new ServerException("cannot read " + data.resolve(name), e);
        }
    }
}
