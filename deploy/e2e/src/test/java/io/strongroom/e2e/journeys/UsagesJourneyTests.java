package io.strongroom.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.cast.Cast;
import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Stack;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The platform tells which step uses a credential; whoever is about to take it away is told what would break. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UsagesJourneyTests {

    private static final Cast CAST = new Cast(Stack.demo());
    private static final Client OWNER = CAST.caller("owner");
    private static final String CREDENTIAL = CAST.sharedCredential();
    private static final String USAGES = "/projects/" + CAST.project + "/credentials/" + CREDENTIAL + "/usages";
    private static final String STEP = "nightly-sync/step-2";

    @Test
    @Order(1)
    void anEditorOfTheProjectTellsIt() {
        CAST.caller("project_editor")
                .put(USAGES + "/" + STEP, "{\"label\":\"Send to the clinic\"}")
                .expect(204);
        CAST.caller("project_viewer").put(USAGES + "/other", "{}").expect(403);
        CAST.caller("other_tenant").put(USAGES + "/other", "{}").expect(404);
    }

    @Test
    @Order(2)
    void theProjectAndTheOwnerSeeIt() {
        JsonNode items =
                CAST.caller("project_viewer").get(USAGES).expect(200).json().path("items");
        assertThat(items).hasSize(1);
        assertThat(items.path(0).path("ref").asString()).isEqualTo(STEP);
        assertThat(items.path(0).path("label").asString()).isEqualTo("Send to the clinic");

        JsonNode used = usedBy();
        assertThat(used).hasSize(1);
        assertThat(used.path(0).path("ref").asString()).isEqualTo(STEP);
        assertThat(used.path(0).path("project").asString()).isEqualTo(CAST.project);
    }

    @Test
    @Order(3)
    void whatWouldBreakIsToldBeforeItDoes() {
        for (String impact : new String[] {"/shares/" + CAST.project + "/impact", "/deletion/impact"}) {
            JsonNode broken =
                    OWNER.get("/credentials/" + CREDENTIAL + impact).expect(200).json();
            assertThat(broken.at("/usages/0/ref").asString()).as(impact).isEqualTo(STEP);
            assertThat(broken.path("usages_total").asLong()).as(impact).isEqualTo(1);
        }
    }

    @Test
    @Order(4)
    void whatIsTakenBackIsGone() {
        CAST.caller("project_editor").delete(USAGES + "/" + STEP).expect(204);

        assertThat(usedBy()).isEmpty();
    }

    private static JsonNode usedBy() {
        return OWNER.get("/credentials/" + CREDENTIAL).expect(200).json().path("used_by");
    }
}
