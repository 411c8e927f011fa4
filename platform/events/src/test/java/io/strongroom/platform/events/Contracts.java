package io.strongroom.platform.events;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The contracts that the project publishes, as a test reads them. */
public final class Contracts {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Path FOLDER = folder();

    private Contracts() {}

    /** What the body breaks; empty when it keeps the contract. */
    public static List<String> broken(String file, String json) {
        return schema(file).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(String file) {
        try {
            return REGISTRY.getSchema(Files.readString(FOLDER.resolve(file)), InputFormat.JSON);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("docs/contracts/events"))) {
            here = Objects.requireNonNull(here.getParent(), "docs/contracts/events");
        }
        return here.resolve("docs/contracts/events");
    }
}
