package io.strongroom.schemas.adaptor;

import io.strongroom.schemas.schema.ConfigurationSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the bundled schemas into the catalogue at start, so that a suite without any registry has the most used adaptors. Their
 * version is a pre-release of 0.0.0: every release of the package itself is above it. A bundled schema that is changed needs a new version.
 */
@Component
class BuiltInSchemas implements ApplicationRunner {

    static final String VERSION = "0.0.0-builtin.1";
    static final List<BuiltIn> ALL = List.of(
            new BuiltIn("http", "HTTP"),
            new BuiltIn("dhis2", "DHIS2"),
            new BuiltIn("postgresql", "PostgreSQL"),
            new BuiltIn("salesforce", "Salesforce"));

    private final Publication publication;
    private final TransactionTemplate transactions;

    BuiltInSchemas(Publication publication, TransactionTemplate transactions) {
        this.publication = publication;
        this.transactions = transactions;
    }

    record BuiltIn(String name, String label) {

        String packageName() {
            return "@openfn/language-" + name;
        }

        ConfigurationSchema schema() {
            String file = "/builtin/" + name + ".json";
            try (InputStream bytes = Objects.requireNonNull(BuiltIn.class.getResourceAsStream(file), file)) {
                return ConfigurationSchema.parse(bytes.readAllBytes());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transactions.executeWithoutResult(status -> ALL.forEach(this::publish));
    }

    private void publish(BuiltIn builtIn) {
        if (publication.claim(builtIn.name(), builtIn.packageName())) {
            ReleaseVersion version = ReleaseVersion.parse(VERSION).orElseThrow();
            publication.add(new NewRelease(
                    builtIn.name(), version, Source.BUILT_IN, builtIn.schema(), builtIn.label(), null, null));
        }
    }
}
