package io.strongroom.schemas.importing;

import io.strongroom.platform.jsonschema.DocumentTree;
import io.strongroom.schemas.schema.ConfigurationSchema;
import io.strongroom.schemas.schema.UnreadableSchemaException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads an npm tarball without unpacking it to anywhere. Two regular files count, each directly below the archive's one folder; whatever
 * else it holds (links, devices, names that climb) is passed over, within bounds on entries and unpacked bytes.
 */
final class Tarball {

    static final String SCHEMA = "configuration-schema.json";
    private static final String PACKAGE = "package.json";
    private static final Set<String> WANTED = Set.of(SCHEMA, PACKAGE);
    private static final int MAX_ENTRIES = 50_000;
    private static final long MAX_UNPACKED = 128L << 20;
    private static final int MAX_PACKAGE = 1 << 20;
    private static final int MAX_LABEL = 255;

    private final Map<String, byte[]> files = new HashMap<>();

    private Tarball() {}

    /**
     * @throws RegistryFailure {@code tarball-unreadable}, {@code tarball-too-large}, or a code that begins with {@code schema-}
     */
    static Contents read(Path file) throws RegistryFailure {
        Tarball tarball = new Tarball();
        tarball.scan(file);
        return tarball.contents();
    }

    private void scan(Path file) throws RegistryFailure {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                InputStream unpacked = new LimitedInputStream(new GZIPInputStream(bytes), MAX_UNPACKED);
                TarArchiveInputStream tar = new TarArchiveInputStream(unpacked)) {
            int entries = 0;
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw new RegistryFailure("tarball-too-large");
                }
                take(entry, tar);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new RegistryFailure("tarball-unreadable");
        }
    }

    private void take(TarArchiveEntry entry, InputStream content) throws IOException, RegistryFailure {
        String name = wanted(entry.getName());
        if (name == null) {
            return;
        }
        if (!entry.isFile() || entry.isSymbolicLink() || entry.isLink() || entry.isSparse()) {
            throw new RegistryFailure("schema-not-a-file");
        }
        int max = SCHEMA.equals(name) ? ConfigurationSchema.MAX_BYTES : MAX_PACKAGE;
        byte[] bytes = content.readNBytes(max + 1);
        if (bytes.length > max) {
            throw new RegistryFailure("schema-too-large");
        }
        if (files.put(name, bytes) != null) {
            throw new RegistryFailure("schema-ambiguous");
        }
    }

    /** {@code package/configuration-schema.json}; npm does not care what the one folder is called. */
    private static @Nullable String wanted(String path) {
        int slash = path.indexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        String name = path.substring(slash + 1);
        return !folder.isEmpty() && !folder.startsWith(".") && WANTED.contains(name) ? name : null;
    }

    private Contents contents() throws RegistryFailure {
        JsonNode facts = packageFacts();
        String label = facts.path("label").asString("").strip();
        String shown = label.isEmpty() || label.length() > MAX_LABEL || label.indexOf('\0') >= 0 ? null : label;
        byte[] schema = files.get(SCHEMA);
        if (schema == null) {
            boolean listed = facts.path("files")
                    .valueStream()
                    .anyMatch(name -> name.asString("").endsWith(SCHEMA));
            return new Contents(null, shown, listed ? "listed-schema-missing" : "no-schema");
        }
        try {
            return new Contents(ConfigurationSchema.parse(schema), shown, null);
        } catch (UnreadableSchemaException unreadable) {
            throw new RegistryFailure(unreadable.code());
        }
    }

    /** An unreadable {@code package.json} costs the label only. */
    private JsonNode packageFacts() {
        try {
            return DocumentTree.read(files.getOrDefault(PACKAGE, new byte[] {'{', '}'}));
        } catch (JacksonException unreadable) {
            return DocumentTree.read("{}");
        }
    }
}
