package io.strongroom.schemas.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Makes npm tarballs, honest ones and others. */
final class Tarballs {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar;

    private Tarballs() throws IOException {
        tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes), StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    static Tarballs tarball() {
        try {
            return new Tarballs();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What npm would pack: some code, the package's facts, and this schema. */
    static byte[] withSchema(String schema) {
        return tarball()
                .file("package/dist/index.js", "export default 1")
                .file(
                        "package/package.json",
                        "{\"name\":\"x\",\"label\":\"A label\",\"files\":[\"dist/\",\"configuration-schema.json\"]}")
                .file("package/configuration-schema.json", schema)
                .bytes();
    }

    static byte[] withoutSchema() {
        return tarball()
                .file("package/package.json", "{\"name\":\"x\",\"files\":[\"dist/\"]}")
                .bytes();
    }

    Tarballs file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Tarballs file(String name, byte[] content) {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(content.length);
        return entry(entry, content);
    }

    Tarballs link(String name, String target, boolean symbolic) {
        TarArchiveEntry entry =
                new TarArchiveEntry(name, symbolic ? TarConstants.LF_SYMLINK : TarConstants.LF_LINK, true);
        entry.setLinkName(target);
        return entry(entry, new byte[0]);
    }

    private Tarballs entry(TarArchiveEntry entry, byte[] content) {
        try {
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] bytes() {
        try {
            tar.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
