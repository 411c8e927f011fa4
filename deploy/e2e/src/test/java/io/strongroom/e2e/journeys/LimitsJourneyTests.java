package io.strongroom.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.cast.Cast;
import io.strongroom.e2e.stack.Answer;
import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A superuser bounds what a tenant may have; the tenant sees it and meets it, and nobody else does. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LimitsJourneyTests {

    private static final Cast CAST = new Cast(Stack.demo());
    private static final Client OWNER = CAST.caller("owner");
    private static final Client SUPERUSER = CAST.caller("superuser");
    private static final String PATH = "/tenants/" + CAST.id("tenant") + "/limits";
    private static final String CREDENTIAL =
            "{\"name\":\"lab\",\"type\":{\"kind\":\"raw\"},\"environments\":{\"main\":{\"a\":1}}}";

    @Test
    @Order(1)
    void theTenantSeesWhatItMayHaveAndHas() {
        OWNER.post("/credentials", CREDENTIAL).expect(201);

        Answer limits = OWNER.get("/limits").expect(200);

        assertThat(limits.json().at("/credentials/used").asInt()).isEqualTo(1);
        assertThat(limits.json().at("/projects/used").asInt()).isEqualTo(1);
        assertThat(limits.json().at("/credentials/source").asString()).isEqualTo("instance");
    }

    @Test
    @Order(2)
    void ofEightAtOnceOneTakesTheLastPlace() {
        SUPERUSER.put(PATH, "{\"credentials\":2}").expect(200);

        List<CompletableFuture<Answer>> made = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> OWNER.post("/credentials", CREDENTIAL)))
                .toList();

        List<Answer> answers = made.stream().map(CompletableFuture::join).toList();
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> assertThat(answer.expect(409).code()).isEqualTo("limit-reached"));
        assertThat(OWNER.get("/limits").json().at("/credentials/used").asInt()).isEqualTo(2);
    }

    @Test
    @Order(3)
    void anotherTenantNoticesNothing() {
        CAST.caller("other_tenant").post("/credentials", CREDENTIAL).expect(201);
    }

    @Test
    @Order(4)
    void aHigherLimitHoldsAtOnceAndALowerOneTakesNothingAway() {
        SUPERUSER.put(PATH, "{\"credentials\":3}").expect(200);
        OWNER.post("/credentials", CREDENTIAL).expect(201);

        Answer lowered = SUPERUSER.put(PATH, "{\"credentials\":1}").expect(200);

        assertThat(lowered.json().at("/credentials/used").asInt()).isEqualTo(3);
        assertThat(OWNER.get("/credentials?limit=200").json().path("items")).hasSize(3);
        OWNER.post("/credentials", CREDENTIAL).expect(409);
    }

    @Test
    @Order(5)
    void theOtherPathsOfATenantAreWhereTheyWere() {
        SUPERUSER.get("/tenants/" + CAST.id("tenant") + "/outbound-hosts").expect(200);
    }

    @Test
    @Order(6)
    void eachChangeIsInTheLogOfTheInstance() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Answer events = SUPERUSER
                    .get("/audit/events?type=strongroom.tenant.limits.changed&resource=" + CAST.id("tenant"))
                    .expect(200);
            assertThat(events.json().path("items")).hasSize(3);
        });
    }
}
