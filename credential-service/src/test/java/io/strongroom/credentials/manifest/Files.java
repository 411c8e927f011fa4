package io.strongroom.credentials.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Someone;
import io.strongroom.platform.web.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests do with files of credentials. */
final class Files {

    private static final JsonMapper JSON = new JsonMapper();
    private static final StrictJson STRICT = new StrictJson(List.of());
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(published());

    private Files() {}

    static String published() {
        try {
            return java.nio.file.Files.readString(Path.of("../docs/contracts/credentials-file.schema.json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static JsonNode json(String yaml) {
        return JSON.readTree(STRICT.textOfYaml(yaml.getBytes(StandardCharsets.UTF_8), 100_000));
    }

    /** What the published schema finds in it. */
    static List<String> errors(String yaml) {
        return SCHEMA
                .validate(
                        json(yaml),
                        (ExecutionContext run) -> run.executionConfig(how -> how.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** A file of these entries, each of its lines indented as it is to be. */
    static String of(String... entries) {
        return "strongroom: 1\ncredentials:\n" + String.join("", entries);
    }

    static Answer send(Someone importer, String yaml) {
        return importer.call("POST", "/credentials/import", yaml, "Content-Type", "application/yaml");
    }

    static Answer dryRun(Someone importer, String yaml) {
        return importer.call("POST", "/credentials/import?dry_run=true", yaml, "Content-Type", "application/yaml");
    }

    /** The own credentials, which the schema has nothing against. */
    static String export(Someone owner) {
        String yaml = owner.get("/credentials/manifest").is(200).text();
        assertThat(errors(yaml)).as(yaml).isEmpty();
        return yaml;
    }

    static List<String> outcomes(Answer report) {
        return report.is(200).at("/entries").findValuesAsString("outcome");
    }
}
