package io.strongroom.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.cast.Cast;
import io.strongroom.e2e.stack.Answer;
import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People find what they look for among many, a page at a time, and see what happened to what they are answerable for. */
class ListsJourneyTests {

    private static final Cast CAST = new Cast(Stack.demo());
    private static final Client OWNER = CAST.caller("owner");
    private static String raw = "";
    private static String http = "";
    private static String empty = "";

    @BeforeAll
    static void makeSome() {
        raw = make("Alpha", "{\"kind\":\"raw\"}", "personal", "{\"main\":{\"password\":\"p\"}}");
        http = make(
                "alphabet",
                "{\"kind\":\"adaptor\",\"adaptor\":\"http\"}",
                "integration",
                "{\"test\":{\"baseUrl\":\"https://host-of-values.example\"}}");
        empty = make("Beta", "{\"kind\":\"adaptor\",\"adaptor\":\"dhis2\"}", "personal", "{\"main\":null}");
        for (String credential : List.of(raw, http, empty)) {
            OWNER.put("/credentials/" + credential + "/shares/" + CAST.project, "{\"environments\":[]}")
                    .expect(200);
        }
    }

    @Test
    void eachFilterFindsWhatItSays() {
        assertThat(found("q=ALPHA")).containsExactly(raw, http);
        assertThat(found("type=http")).containsExactly(http);
        assertThat(found("compatible_with=dhis2")).containsExactly(raw, empty);
        assertThat(found("status=incomplete")).containsExactly(empty);
        assertThat(found("account=integration")).containsExactly(http);
        assertThat(found("environment=test")).containsExactly(http);
        assertThat(found("grants=none")).containsExactly(raw, http, empty);
        assertThat(found("owner=" + CAST.id("member"))).isEmpty();
        assertThat(found("unused_since=2000-01-01T00:00:00Z&sort=-name")).containsExactly(empty, http, raw);
    }

    @Test
    void aViewerFindsInTheProjectWhatFitsAnAdaptor() {
        Answer list = CAST.caller("project_viewer")
                .get("/projects/" + CAST.project + "/credentials?compatible_with=http&sort=-created_at")
                .expect(200);

        assertThat(ids(list)).containsExactly(http, raw);
        assertThat(list.text()).doesNotContain("host-of-values");
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            Answer page =
                    OWNER.get("/credentials?limit=1&sort=-updated_at" + after).expect(200);
            seen.addAll(ids(page));
            after = page.json().path("next").isNull()
                    ? ""
                    : "&after=" + page.json().path("next").asString();
        } while (!after.isEmpty());

        assertThat(seen).containsExactlyInAnyOrder(raw, http, empty);
    }

    @Test
    void theOwnerSeesWhatHappenedToTheCredentialAndTheProjectsAdminWhatHappenedThere() {
        CAST.caller("project_viewer")
                .get("/credentials/" + raw + "/environments/main/values")
                .expect(403);

        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonNode refused = OWNER.get("/credentials/" + raw + "/activity?outcome=failure")
                    .expect(200)
                    .json()
                    .path("items")
                    .path(0);
            assertThat(refused.path("actor").path("id").asString()).isEqualTo(CAST.id("project_viewer"));
            assertThat(refused.path("actor").path("name").asString()).isEqualTo("project_viewer");
            assertThat(CAST.caller("project_admin")
                            .get("/projects/" + CAST.project + "/activity?type=strongroom.credential.shared")
                            .expect(200)
                            .text())
                    .contains(raw, http, empty);
        });
        CAST.caller("project_editor")
                .get("/projects/" + CAST.project + "/activity")
                .expect(403);
    }

    private static String make(String name, String type, String account, String environments) {
        return OWNER.post(
                        "/credentials",
                        "{\"name\":\"%s\",\"type\":%s,\"account\":\"%s\",\"environments\":%s}"
                                .formatted(name, type, account, environments))
                .expect(201)
                .createdId();
    }

    private static List<String> found(String query) {
        return ids(OWNER.get("/credentials?" + query).expect(200));
    }

    private static List<String> ids(Answer list) {
        return list.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
