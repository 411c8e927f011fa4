package io.strongroom.schemas.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.schemas.schema.ConfigurationSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TarballTest {

    private static final String SCHEMA = "{\"properties\":{\"a\":{\"type\":\"string\"}}}";
    private static final String AT = "package/configuration-schema.json";

    @TempDir
    Path folder;

    @Test
    void givesTheSchemaAndTheLabel() throws Exception {
        Contents contents = read(Tarballs.withSchema(SCHEMA));
        assertThat(Objects.requireNonNull(contents.schema()).bytes()).asString().isEqualTo(SCHEMA);
        assertThat(contents.label()).isEqualTo("A label");
        assertThat(contents.note()).isNull();
    }

    @Test
    void doesNotMindWhatTheOneFolderIsCalled() throws Exception {
        assertThat(read(Tarballs.tarball()
                                .file("pkg/configuration-schema.json", SCHEMA)
                                .bytes())
                        .schema())
                .isNotNull();
    }

    @Test
    void tellsAListedSchemaThatIsMissingFromNone() throws Exception {
        assertThat(read(Tarballs.withoutSchema()).note()).isEqualTo("no-schema");
        String listing = "{\"files\":[\"configuration-schema.json\"],\"label\":7}";
        Contents contents =
                read(Tarballs.tarball().file("package/package.json", listing).bytes());
        assertThat(contents.note()).isEqualTo("listed-schema-missing");
    }

    @Test
    void takesNoFileFromAnywhereElse() throws Exception {
        for (String name : new String[] {
            "configuration-schema.json", "/package/configuration-schema.json", "../configuration-schema.json",
            "package/../configuration-schema.json", "package/x/configuration-schema.json",
                    "./package/configuration-schema.json",
            "package/configuration-schema.json.bak", "package\\configuration-schema.json"
        }) {
            assertThat(read(Tarballs.tarball().file(name, SCHEMA).bytes()).note())
                    .as(name)
                    .isEqualTo("no-schema");
        }
        assertThat(folder.resolveSibling("configuration-schema.json")).doesNotExist();
    }

    static Stream<Arguments> bad() throws IOException {
        String link = "/etc/hostname";
        byte[] good = Tarballs.withSchema(SCHEMA);
        return Stream.of(
                Arguments.of(
                        "schema-not-a-file",
                        Tarballs.tarball().link(AT, link, true).bytes()),
                Arguments.of(
                        "schema-not-a-file",
                        Tarballs.tarball().link(AT, link, false).bytes()),
                Arguments.of(
                        "schema-ambiguous",
                        Tarballs.tarball().file(AT, SCHEMA).file(AT, "{}").bytes()),
                Arguments.of(
                        "schema-too-large",
                        Tarballs.tarball()
                                .file(AT, new byte[ConfigurationSchema.MAX_BYTES + 1])
                                .bytes()),
                Arguments.of(
                        "schema-not-json", Tarballs.tarball().file(AT, "<html>").bytes()),
                Arguments.of(
                        "schema-not-an-object",
                        Tarballs.tarball().file(AT, "[]").bytes()),
                Arguments.of("tarball-unreadable", "not a tarball".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("tarball-unreadable", new byte[0]),
                Arguments.of("tarball-unreadable", java.util.Arrays.copyOf(good, good.length / 2)),
                Arguments.of("tarball-unreadable", bomb()));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWhatIsNotAsNpmPacksIt(String code, byte[] tarball) {
        assertThatThrownBy(() -> read(tarball))
                .isInstanceOfSatisfying(
                        RegistryFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }

    /** A few hundred kilobytes that unpack to 200 MiB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes);
                var tar = new org.apache.commons.compress.archivers.tar.TarArchiveOutputStream(gzip)) {
            var entry = new org.apache.commons.compress.archivers.tar.TarArchiveEntry("package/big");
            entry.setSize(200L << 20);
            tar.putArchiveEntry(entry);
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                tar.write(zeros);
            }
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private Contents read(byte[] tarball) throws IOException, RegistryFailure {
        return Tarball.read(Files.write(folder.resolve("x.tgz"), tarball));
    }
}
