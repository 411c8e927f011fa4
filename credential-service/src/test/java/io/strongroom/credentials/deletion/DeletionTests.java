package io.strongroom.credentials.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.platform.test.token.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class DeletionTests {

    private static final String SCHEDULED = "strongroom.credential.deletion.scheduled";
    private static final String CANCELLED = "strongroom.credential.deletion.cancelled";

    private final Database database;
    private final Tenant tenant;
    private final Someone owner;
    private final Someone lead;
    private final String project;
    private final String credential;
    private final String path;

    @Autowired
    DeletionTests(Tenants tenants, Database database) {
        this.database = database;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.lead = tenant.member();
        this.project = lead.project("Malaria");
        lead.addMember(project, owner, "editor");
        this.credential = owner.credential("DHIS2", "main", "spare");
        this.path = "/credentials/" + credential;
        owner.share(credential, project, "main").is(200);
    }

    @Test
    void tellsWhenTheCredentialWillBeGone() {
        Answer scheduled = owner.post(path + "/deletion", "{}").is(202);

        Instant purgeAt = Instant.parse(scheduled.at("/purge_at").stringValue());
        assertThat(purgeAt).isCloseTo(Instant.now().plus(7, ChronoUnit.DAYS), within(Duration.ofMinutes(1)));
        Answer seen = lead.get(path).is(200);
        assertThat(seen.at("/status").stringValue()).isEqualTo("deletion_scheduled");
        assertThat(Instant.parse(seen.at("/purge_at").stringValue())).isEqualTo(purgeAt);
        assertThat(lead.get("/projects/" + project + "/credentials")
                        .at("/items/0/status")
                        .stringValue())
                .isEqualTo("deletion_scheduled");
        assertThat(events()).containsExactly(SCHEDULED);
    }

    @Test
    void takesTheDaysThatTheOwnerNames() {
        Answer scheduled = owner.post(path + "/deletion", "{\"grace_days\":30}").is(202);

        assertThat(Instant.parse(scheduled.at("/purge_at").stringValue()))
                .isCloseTo(Instant.now().plus(30, ChronoUnit.DAYS), within(Duration.ofMinutes(1)));
    }

    @Test
    void everythingStaysToBeReadUntilThen() {
        owner.post(path + "/deletion", "{}").is(202);

        assertThat(owner.get(path + "/environments/main/values").is(200).text()).contains("\"password\":\"p\"");
        assertThat(owner.get(path + "/environments/main/versions").is(200).at("/items"))
                .hasSize(1);
        assertThat(owner.get(path + "/shares")
                        .is(200)
                        .at("/items/0/environments/0")
                        .stringValue())
                .isEqualTo("main");
        assertThat(owner.get(path + "/deletion/impact")
                        .is(200)
                        .at("/projects/0/id")
                        .stringValue())
                .isEqualTo(project);
    }

    /** Method, path below the credential, body and condition. */
    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("PATCH", "", "{\"name\":\"other\"}", "If-Match"),
                Arguments.of("PUT", "/environments/new", null, "If-None-Match"),
                Arguments.of("PATCH", "/environments/spare", "{\"name\":\"other\"}", "If-Match"),
                Arguments.of("DELETE", "/environments/spare", null, "If-Match"),
                Arguments.of("PUT", "/environments/main/values", "{\"a\":1}", "If-Match"),
                Arguments.of("PUT", "/environments/new/values", "{\"a\":1}", "If-None-Match"),
                Arguments.of("PATCH", "/environments/main/values", "{\"a\":1}", "If-Match"),
                Arguments.of("DELETE", "/environments/main/values", null, "If-Match"),
                Arguments.of("POST", "/environments/main/versions/1/restore", null, "X-None"),
                Arguments.of("PUT", "/shares/{p}", "{\"environments\":[\"spare\"]}", "X-None"),
                Arguments.of("POST", "/deletion", "{}", "X-None"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void nothingOfItChangesMeanwhile(String method, String door, String body, String condition) {
        owner.post(path + "/deletion", "{}").is(202);
        String before = owner.get(path).is(200).text();

        owner.call(method, path + door.replace("{p}", project), body, condition, "*")
                .is(409, "deletion-scheduled");

        assertThat(owner.get(path).text()).isEqualTo(before);
    }

    /** What takes something away from others is no change that a cancellation has to undo. */
    @Test
    void aShareCanStillBeWithdrawn() {
        owner.post(path + "/deletion", "{}").is(202);

        lead.delete(path + "/shares/" + project).is(204);
    }

    @Test
    void workersAreToldThatItIsToBeDeleted() {
        Someone worker = tenant.machine("credentials:resolve");
        String resolve = "/projects/" + project + "/credentials/" + credential + "/resolve";
        owner.post(path + "/deletion", "{}").is(202);

        worker.post(resolve, "{\"environment\":\"main\"}").is(409, "deletion-scheduled");
        owner.delete(path + "/deletion").is(204);
        worker.post(resolve, "{\"environment\":\"main\"}").is(200);
    }

    @Test
    void everythingComesBackWhenItIsCancelled() {
        String step = "/projects/" + project + "/credentials/" + credential + "/usages";
        owner.put(step + "/nightly/step-2", "{}").is(204);
        String before = stable(owner.get(path));
        String shares = owner.get(path + "/shares").text();
        String usages = owner.get(step).text();
        owner.post(path + "/deletion", "{}").is(202);

        owner.delete(path + "/deletion").is(204);

        assertThat(stable(owner.get(path))).isEqualTo(before);
        assertThat(owner.get(path + "/shares").text()).isEqualTo(shares);
        assertThat(owner.get(step).text()).isEqualTo(usages);
        owner.put(path + "/environments/main/values", "{\"a\":1}", "\"1\"").is(200);
        owner.share(credential, project, "spare").is(200);
        assertThat(events()).containsExactly(SCHEDULED, CANCELLED);
    }

    @Test
    void whatIsNotScheduledIsNotCancelled() {
        owner.delete(path + "/deletion").is(404, "not-found");
        owner.post(path + "/deletion", "{}").is(202);
        owner.delete(path + "/deletion").is(204);

        owner.delete(path + "/deletion").is(404, "not-found");
        owner.post(path + "/deletion", "{}").is(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "91", "1.5", "1e400", "\"7\"", "[]", "2147483648", "true"})
    void daysOfGraceAreAWholeNumberWithinBounds(String days) {
        owner.post(path + "/deletion", "{\"grace_days\":" + days + "}").isInvalid("/grace_days");

        assertThat(owner.get(path).at("/status").stringValue()).isEqualTo("ready");
    }

    @Test
    void whatIsDestroyedAtOnceTakesAFreshLogin() {
        var stale = new Someone(
                owner.api(),
                owner.id(),
                TestTokens.shared()
                        .user(tenant.id(), owner.id(), "member")
                        .signedInAgo(301)
                        .bearer());

        stale.post(path + "/deletion", "{\"grace_days\":0}").is(401, "step-up-required");
        stale.post(path + "/deletion", "{\"grace_days\":1}").is(202);
        stale.delete(path + "/deletion").is(204);
        owner.post(path + "/deletion", "{\"grace_days\":0}").is(202);
    }

    @Test
    void onlyTheOwnerDeletes() {
        for (Someone other : List.of(lead, tenant.admin())) {
            other.get(path + "/deletion/impact").is(403, "forbidden");
            other.post(path + "/deletion", "{}").is(403, "forbidden");
            other.delete(path + "/deletion").is(403, "forbidden");
        }
        tenant.member().post(path + "/deletion", "{}").is(404, "not-found");
    }

    @Test
    void theImpactSaysWhoWouldGetNothingMore() {
        String step = "/projects/" + project + "/credentials/" + credential + "/usages/nightly/step-2";
        owner.put(step, "{\"label\":\"Send\"}").is(204);

        Answer impact = owner.get(path + "/deletion/impact").is(200);

        assertThat(impact.at("/projects/0/name").stringValue()).isEqualTo("Malaria");
        assertThat(impact.at("/projects/0/environments").toString()).isEqualTo("[\"main\"]");
        assertThat(impact.at("/usages").toString())
                .isEqualTo("[{\"project\":\"%s\",\"ref\":\"nightly/step-2\",\"label\":\"Send\"}]".formatted(project));
        assertThat(impact.at("/usages_total").asInt()).isEqualTo(1);
        assertThat(impact.at("/last_used_at").isNull()).isTrue();
        assertThat(impact.at("/grace_days").toString()).isEqualTo("{\"minimum\":0,\"usual\":7,\"maximum\":90}");
        lead.delete(path + "/shares/" + project).is(204);
        assertThat(owner.get(path + "/deletion/impact").at("/projects")).isEmpty();
    }

    /** A credential without what each of its versions says anew. */
    private static String stable(Answer detail) {
        return detail.is(200)
                .text()
                .replaceAll("\"version\":[0-9]+,\"created_at\"", "")
                .replaceAll("\"updated_at\":\"[^\"]*\",\"expires_at\"", "");
    }

    private List<String> events() {
        return database.eventTypes(tenant.id()).stream()
                .filter(type -> type.contains("deletion"))
                .toList();
    }
}
