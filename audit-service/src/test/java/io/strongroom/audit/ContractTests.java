package io.strongroom.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.events.relay.AccessEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the log reads of an event is in the published contract, as something that every event has. */
class ContractTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void whatTheLogNeedsOfAnEventIsRequiredByItsSchema() throws IOException {
        JsonNode schema = JSON.readTree(read("access-event.schema.json"));

        assertThat(texts(schema.get("required"))).contains("metadata", "time", "status", "actor", "src_endpoint");
        assertThat(texts(schema.at("/properties/metadata/required")))
                .contains("uid", "sequence", "event_code", "tenant_uid", "source");
        assertThat(texts(schema.at("/properties/status/enum"))).containsExactlyInAnyOrder("Success", "Failure");
    }

    @Test
    void whatTheLogComparesIsRequiredOfTheHeaders() throws IOException {
        JsonNode schema = JSON.readTree(read("access-event-headers.schema.json"));

        assertThat(texts(schema.get("required"))).contains("ce_id", "ce_source", "ce_type", "ce_tenant", "ce_sequence");
    }

    @Test
    void theTopicIsTheOneThatIsPublished() throws IOException {
        assertThat(read("asyncapi.yaml"))
                .contains("address: " + AccessEvents.TOPIC, "partitions: " + AccessEvents.PARTITIONS)
                .contains("./access-event.schema.json", "./access-event-headers.schema.json");
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static String read(String file) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("docs/contracts/events"))) {
            here = Objects.requireNonNull(here.getParent(), "docs/contracts/events");
        }
        return Files.readString(here.resolve("docs/contracts/events").resolve(file));
    }
}
