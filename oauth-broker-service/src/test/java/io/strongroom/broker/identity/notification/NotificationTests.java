package io.strongroom.broker.identity.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.broker.Database;
import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant;
import io.strongroom.broker.TestTenant.TestUser;
import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.peer.TestPeers;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What services tell people, and how these read it. */
@ServiceTest
class NotificationTests {

    private static final String LIST = "/api/v1/me/notifications";

    private final ForgottenNotifications forgotten;
    private final TestTenant tenant = Suite.sharedTenant();
    private final TestUser reader = tenant.user("member");
    private final TestUser grace = tenant.user("member");
    private final String bearer = reader.bearer();

    @Autowired
    NotificationTests(ForgottenNotifications forgotten) {
        this.forgotten = forgotten;
    }

    @Test
    void whatIsToldIsReadByWhomItIsFor() {
        UUID id = UUID.randomUUID();
        told(tenant, offer(id, reader, "2026-03-01T08:30:00Z"));

        Answer list = list("");

        assertThat(list.json().at("/items").size()).isEqualTo(1);
        assertThat(list.json().at("/items/0/id").asString()).isEqualTo(id.toString());
        assertThat(list.json().at("/items/0/kind").asString()).isEqualTo("transfer-offered");
        assertThat(list.json().at("/items/0/credential/name").asString()).isEqualTo("Clinic API");
        assertThat(list.json().at("/items/0/by/name").asString()).isEqualTo("Grace");
        assertThat(list.json().at("/items/0/read_at").isNull()).isTrue();
        assertThat(Suite.http()
                        .get(LIST, "Authorization", grace.bearer())
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void whatIsToldAgainIsToldOnce() {
        String offer = offer(UUID.randomUUID(), reader, "2026-03-01T08:30:00Z");
        told(tenant, offer, offer);
        read(ids("").getFirst());

        told(tenant, offer);

        assertThat(ids("")).hasSize(1);
        assertThat(ids("?unread=true")).isEmpty();
    }

    @Test
    void theNewestComeFirstAPageAtATime() {
        List<UUID> told = IntStream.range(0, 5).mapToObj(i -> UUID.randomUUID()).toList();
        told(
                tenant,
                IntStream.range(0, 5)
                        .mapToObj(i -> offer(told.get(i), reader, "2026-03-0" + (i + 1) + "T08:30:00Z"))
                        .toArray(String[]::new));

        Answer first = list("?limit=3");
        Answer second = list("?limit=3&after=" + first.json().path("next").asString());

        assertThat(idsOf(first)).containsExactly(told.get(4), told.get(3), told.get(2));
        assertThat(idsOf(second)).containsExactly(told.get(1), told.get(0));
        assertThat(second.json().path("next").isNull()).isTrue();
    }

    @Test
    void readingIsNotedOnce() {
        UUID id = UUID.randomUUID();
        told(tenant, offer(id, reader, "2026-03-01T08:30:00Z"));

        assertThat(read(id).status()).isEqualTo(204);
        String at = list("").json().at("/items/0/read_at").asString();
        assertThat(read(id).status()).isEqualTo(204);

        assertThat(list("").json().at("/items/0/read_at").asString()).isEqualTo(at);
        assertThat(Instant.parse(at)).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void nobodyReadsWhatIsForOthers() {
        UUID id = UUID.randomUUID();
        told(tenant, offer(id, reader, "2026-03-01T08:30:00Z"));

        for (String other :
                List.of(grace.bearer(), tenant.admin(), Suite.tenant().admin(), Suite.superuser())) {
            assertThat(post(LIST + "/" + id + "/read", other).verdict()).isEqualTo("404 not-found");
        }
        assertThat(post(LIST + "/no-id/read", bearer).verdict()).isEqualTo("404 not-found");
        assertThat(post(LIST + "/" + id + "/read", tenant.machine("audit:read").bearer())
                        .verdict())
                .isEqualTo("403 forbidden");
    }

    /** One who was removed meanwhile, or is of another tenant, is no reason to tell the others nothing. */
    @Test
    void whoIsNoUserOfTheTenantIsLeftOut() {
        TestUser foreign = Suite.tenant().user("member");
        UUID id = UUID.randomUUID();
        told(
                tenant,
                offer(UUID.randomUUID(), foreign, "2026-03-01T08:30:00Z"),
                offer(id, reader, "2026-03-01T08:30:00Z"));

        assertThat(ids("")).containsExactly(id);
        assertThat(Suite.http()
                        .get(LIST, "Authorization", foreign.bearer())
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unread=maybe", "limit=0", "after=nowhere", "after=WyJhIiwiYiJd"})
    void refusesParametersThatItDoesNotKnow(String parameter) {
        assertThat(list("?" + parameter).verdict()).isEqualTo("400 invalid-parameter");
    }

    @Test
    void onlyTheServiceThatKnowsTells() {
        String body = "{\"items\":[]}";
        assertThat(Suite.http()
                        .post(
                                "/internal/notifications",
                                body,
                                "Authorization",
                                TestPeers.shared().bearer("audit-service", "oauth-broker-service", tenant.id()))
                        .status())
                .isEqualTo(403);
        assertThat(Suite.http()
                        .post("/internal/notifications", body, "Authorization", tenant.admin())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatCannotBeReadIsToldToNobody() {
        String good = offer(UUID.randomUUID(), reader, "2026-03-01T08:30:00Z");
        assertThat(tell(tenant, good, good.replace("transfer-offered", "gossip"))
                        .verdict())
                .isEqualTo("422 validation-failed");
        assertThat(tell(tenant, Collections.nCopies(101, good).toArray(String[]::new))
                        .verdict())
                .isEqualTo("422 validation-failed");

        assertThat(ids("")).isEmpty();
    }

    @Test
    void oldOnesAreForgotten() {
        UUID young = UUID.randomUUID();
        told(
                tenant,
                offer(
                        UUID.randomUUID(),
                        reader,
                        Instant.now().minusSeconds(91 * 86_400L).toString()),
                offer(young, reader, Instant.now().toString()));

        forgotten.round();

        assertThat(ids("")).containsExactly(young);
    }

    @Test
    void theBackgroundRoleSeesNothingOfThemButTheirAge() {
        assertThat(catchMessage("select credential_name from notifications")).contains("permission denied");
    }

    private static String catchMessage(String sql) {
        try (var ops = Database.ops()) {
            Database.strings(ops, sql);
            return "";
        } catch (SQLException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private List<UUID> ids(String query) {
        return idsOf(list(query));
    }

    private static List<UUID> idsOf(Answer list) {
        return list.json()
                .at("/items")
                .valueStream()
                .map(item -> UUID.fromString(item.path("id").asString()))
                .toList();
    }

    private Answer list(String query) {
        return Suite.http().get(LIST + query, "Authorization", bearer);
    }

    private Answer read(UUID id) {
        return post(LIST + "/" + id + "/read", bearer);
    }

    private static Answer post(String path, String caller) {
        return Suite.http().send("POST", path, BodyPublishers.noBody(), "Authorization", caller);
    }

    private static void told(TestTenant tenant, String... items) {
        assertThat(tell(tenant, items).status()).isEqualTo(204);
    }

    private static Answer tell(TestTenant tenant, String... items) {
        return Suite.http()
                .post(
                        "/internal/notifications",
                        "{\"items\":[" + String.join(",", items) + "]}",
                        "Authorization",
                        TestPeers.shared().bearer("credential-service", "oauth-broker-service", tenant.id()));
    }

    private String offer(UUID id, TestUser user, String at) {
        return """
                {"id":"%s","user":"%s","kind":"transfer-offered","at":"%s","credential":{"id":"%s","name":"Clinic API"},\
                "due":"2026-03-08T08:30:00Z","by":"%s","transfer":"%s"}""".formatted(id, user.id(), at, UUID.randomUUID(), grace.id(), UUID.randomUUID());
    }
}
