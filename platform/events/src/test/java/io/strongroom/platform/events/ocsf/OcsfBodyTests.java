package io.strongroom.platform.events.ocsf;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.events.Contracts;
import io.strongroom.platform.events.Resource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OcsfBodyTests {

    private static final UUID TENANT = UUID.fromString("0198c000-0000-7000-8000-000000000001");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aResolutionNamesWhoWhatWhereAndWhichKeys() {
        JsonNode body = sent(AccessEvent.of("strongroom.credential.value.resolved")
                .resource(Resource.of("credential", "c-1", "DHIS2 play")
                        .ownedBy("u-1")
                        .atVersion(3))
                .project("p-1")
                .environment("main")
                .grant("g-1")
                .run("r-1")
                .step("s-1")
                .keys(List.of("hostUrl", "password"))
                .build());

        assertThat(body.at("/metadata/sequence").asLong()).isEqualTo(7);
        assertThat(body.at("/metadata/event_code").asString()).isEqualTo("strongroom.credential.value.resolved");
        assertThat(body.at("/metadata/tenant_uid").asString()).isEqualTo(TENANT.toString());
        assertThat(body.at("/metadata/source").asString()).isEqualTo("/credential-service");
        assertThat(body.at("/class_uid").asInt()).isEqualTo(6003);
        assertThat(body.at("/type_uid").asInt()).isEqualTo(600302);
        assertThat(body.at("/status").asString()).isEqualTo("Success");
        assertThat(body.at("/actor/app_uid").asString()).isEqualTo("m-1");
        assertThat(body.at("/resources/0/name").asString()).isEqualTo("DHIS2 play");
        assertThat(body.at("/resources/0/owner/uid").asString()).isEqualTo("u-1");
        assertThat(body.at("/resources/0/version").asString()).isEqualTo("3");
        assertThat(body.at("/unmapped").toString())
                .isEqualTo(
                        "{\"project\":\"p-1\",\"environment\":\"main\",\"grant\":\"g-1\",\"run\":\"r-1\",\"step\":\"s-1\","
                                + "\"keys\":[\"hostUrl\",\"password\"]}");
        assertThat(body.at("/http_request/url/path").asString()).isEqualTo("/api/v1/credentials/{c}");
    }

    @ParameterizedTest
    @CsvSource({
        "credential.value.revealed,6003,2", "credential.value.tested,6003,2", "credential.value.changed,3004,3",
        "credential.created,3004,1", "credential.unshared,3004,4", "credential.grant.withdrawn,3004,4",
        "credential.purged,3004,4", "project.member.added,3004,1", "oauth.client.created,3004,1",
        "oauth.signin.completed,3002,1", "oauth.token.refreshed,6003,3", "oauth.token.revoked,6003,4",
        "identity.login.succeeded,3002,1", "identity.token.issued,3002,3", "identity.user.suspended,3004,12",
        "identity.apitoken.created,3004,1", "schema.published,3004,1", "audit.read,6003,2",
        "audit.gap.found,2004,1", "audit.record.quarantined,2004,1", "tenant.created,3004,1"
    })
    void everyTypeHasItsClassAndKeepsTheContract(String operation, int type, int activity) {
        AccessEvent event = AccessEvent.of("strongroom." + operation)
                .resource("thing", "t-1", "Name")
                .build();
        JsonNode body = sent(event);

        assertThat(body.at("/class_uid").asInt()).isEqualTo(type);
        assertThat(body.at("/activity_id").asInt()).isEqualTo(activity);
    }

    @Test
    void aRefusalSaysFailureAndWhy() {
        JsonNode body = sent(AccessEvent.of("strongroom.credential.value.revealed")
                .resource("credential", "c-1", null)
                .failed("step-up-required")
                .detail("count", 12L)
                .build());

        assertThat(body.at("/status").asString()).isEqualTo("Failure");
        assertThat(body.at("/status_code").asString()).isEqualTo("step-up-required");
        assertThat(body.at("/unmapped/reason").asString()).isEqualTo("step-up-required");
        assertThat(body.at("/unmapped/count").asLong()).isEqualTo(12);
    }

    @Test
    void actorsAreToldApartByWhatTheyHave() {
        var user = new Actor(
                Actor.Kind.USER, "u-1", "strongroom-cli", "t-1", Instant.ofEpochMilli(5), List.of("pwd", "otp"), null);

        assertThat(actor(user))
                .isEqualTo("{\"user\":{\"uid\":\"u-1\",\"type_id\":1,\"type\":\"User\"},\"app_uid\":\"strongroom-cli\","
                        + "\"session\":{\"created_time\":5,\"credential_uid\":\"t-1\"}}");
        assertThat(actor(Actor.machine("m-1"))).isEqualTo("{\"app_uid\":\"m-1\"}");
        assertThat(actor(Actor.system("audit-service").onBehalfOf("u-1")))
                .isEqualTo("{\"app_name\":\"audit-service\",\"invoked_by\":\"u-1\"}");
        assertThat(actor(Actor.anonymous())).isEqualTo("{\"user\":{\"name\":\"anonymous\",\"type_id\":0}}");
    }

    @Test
    void atMostAHundredKeysWithinEightKibibytesAreNamedAndThenCounted() {
        JsonNode many =
                sent(keys(IntStream.range(0, 2000).mapToObj(i -> "key" + i).toList()));
        JsonNode wide =
                sent(keys(IntStream.range(0, 90).mapToObj(i -> "é".repeat(255)).toList()));

        assertThat(many.at("/unmapped/keys")).hasSize(100);
        assertThat(many.at("/unmapped/keys_total").asInt()).isEqualTo(2000);
        assertThat(wide.at("/unmapped/keys")).hasSize(16);
        assertThat(wide.at("/unmapped/keys_total").asInt()).isEqualTo(90);
    }

    @Test
    void aChangeNamesTheKeysThatItChangedAndStaysSmallWhateverTheyAre() {
        List<String> names =
                IntStream.range(0, 90).mapToObj(i -> "\u0001".repeat(250) + i).toList();
        JsonNode body = sent(AccessEvent.of("strongroom.credential.value.changed")
                .resource("credential", "c-1", "Name")
                .keys(names)
                .detail("keys_added", names)
                .detail("keys_removed", names)
                .detail("keys_changed", List.of("password"))
                .build());

        assertThat(body.at("/unmapped/keys_changed").toString()).isEqualTo("[\"password\"]");
        assertThat(body.at("/unmapped/keys_added")).hasSize(5);
        assertThat(body.at("/unmapped/keys_total").asInt()).isEqualTo(90);
        assertThat(body.toString().length()).isLessThan(32 * 1024);
    }

    @Test
    void theSequenceIsPutInTheSameWayEveryTime() {
        String body = OcsfBody.of(keys(List.of("a\"b")), circumstances(Actor.machine("m-1")));

        assertThat(OcsfBody.withSequence(body, 42)).isEqualTo(OcsfBody.withSequence(body, 42));
        assertThat(new String(OcsfBody.withSequence(body, 42), StandardCharsets.UTF_8))
                .startsWith("{\"metadata\":{\"sequence\":42,\"uid\":\"");
    }

    private static AccessEvent keys(List<String> keys) {
        return AccessEvent.of("strongroom.credential.value.resolved")
                .resource("credential", "c-1", "x".repeat(255))
                .keys(keys)
                .build();
    }

    private static String actor(Actor actor) {
        return sent(keys(List.of()), actor).get("actor").toString();
    }

    private static JsonNode sent(AccessEvent event) {
        return sent(event, Actor.machine("m-1"));
    }

    /** As it is sent, held to the contract. */
    private static JsonNode sent(AccessEvent event, Actor actor) {
        String body =
                new String(OcsfBody.withSequence(OcsfBody.of(event, circumstances(actor)), 7), StandardCharsets.UTF_8);
        assertThat(Contracts.broken("access-event.schema.json", body)).isEmpty();
        return JSON.readTree(body);
    }

    private static Circumstances circumstances(Actor actor) {
        return new Circumstances(
                "/credential-service", TENANT, actor, "corr-1", "192.0.2.7", "GET", "/api/v1/credentials/{c}");
    }
}
