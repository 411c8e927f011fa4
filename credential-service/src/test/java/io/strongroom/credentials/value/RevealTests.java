package io.strongroom.credentials.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.Vault;
import io.strongroom.platform.servers.TestServers;
import io.strongroom.platform.test.token.TestTokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class RevealTests {

    private static final String DOCUMENT =
            "{\"z\":1.10,\"a\":-0.0,\"big\":123456789012345678901234567890,\"e\":1E400,\"s\":\"canary\"}";

    private final Database database;
    private final Tenants tenants;
    private final Tenant tenant;
    private final Someone owner;
    private final String credential;
    private final String values;

    @Autowired
    RevealTests(Tenants tenants, Database database) {
        this.database = database;
        this.tenants = tenants;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.credential = owner.post(
                        "/credentials",
                        "{\"name\":\"DHIS2\",\"type\":{\"kind\":\"raw\"},\"environments\":{\"main\":" + DOCUMENT
                                + ",\"later\":null}}")
                .is(201)
                .id();
        this.values = "/credentials/" + credential + "/environments/main/values";
    }

    @Test
    void showsTheOwnerWhatWasWritten() {
        Answer shown = owner.get(values).is(200);

        assertThat(shown.text()).isEqualTo("{\"values\":" + DOCUMENT + ",\"version\":1}");
        assertThat(shown.header("ETag")).isEqualTo("\"1\"");
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void recordsItByTheNamesOfItsKeys() {
        owner.get(values).is(200);

        String event = database.column(
                        String.class,
                        "select body from access_event_outbox where tenant_id = ? and type = 'strongroom.credential.value.revealed'",
                        tenant.id())
                .getFirst();
        assertThat(event)
                .contains(credential, "\"keys\":[\"z\",\"a\",\"big\",\"e\",\"s\"]", "\"main\"")
                .doesNotContain("canary");
    }

    @Test
    void wantsAFreshLogin() {
        Someone stale = new Someone(
                owner.api(),
                owner.id(),
                TestTokens.shared()
                        .user(tenant.id(), owner.id(), "member")
                        .signedInAgo(301)
                        .bearer());

        Answer challenge = stale.get(values).is(401, "step-up-required");

        assertThat(challenge.header("WWW-Authenticate"))
                .contains("insufficient_user_authentication", "max_age=\"300\"");
        assertThat(refusals()).containsExactly("step-up-required");
    }

    @Test
    void neverTakesAnApiTokenForAFreshLogin() {
        Someone script = new Someone(
                owner.api(),
                owner.id(),
                TestTokens.shared()
                        .user(tenant.id(), owner.id(), "member")
                        .forApiToken(UUID.randomUUID())
                        .bearer());

        script.get(values).is(401, "step-up-required");
    }

    @Test
    void refusesEverybodyElseWhoSeesTheCredential() {
        String project = owner.project("Malaria");
        Someone colleague = tenant.member();
        owner.addMember(project, colleague, "owner");
        owner.share(credential, project, "main").is(200);

        colleague.get(values).is(403, "forbidden");
        tenant.admin().get(values).is(403, "forbidden");
        assertThat(refusals()).containsExactly("forbidden", "forbidden");
    }

    @Test
    void isNotThereForThoseWhoDoNotSeeIt() {
        String missing = tenant.member()
                .get("/credentials/" + UUID.randomUUID() + "/environments/main/values")
                .is(404, "not-found")
                .at("/detail")
                .stringValue();

        for (Someone stranger : List.of(
                tenant.member(),
                tenant.user("auditor"),
                tenant.machine("credentials:resolve"),
                tenants.create().member(),
                tenants.create().admin())) {
            assertThat(stranger.get(values).is(404, "not-found").at("/detail").stringValue())
                    .isEqualTo(missing);
        }
    }

    @Test
    void knowsUndeclaredAndUnfilledEnvironments() {
        owner.get(values.replace("main", "other")).is(404, "not-found");
        owner.get(values.replace("main", "later")).is(409, "environment-not-filled");
    }

    @Test
    void showsNothingThatCannotBeRecorded() {
        database.change("alter table access_event_outbox rename to access_event_outbox_away");
        try {
            Answer answer = owner.get(values).is(503, "audit-unavailable");
            assertThat(answer.text()).doesNotContain("canary");
        } finally {
            database.change("alter table access_event_outbox_away rename to access_event_outbox");
        }
    }

    @Test
    void saysThatTheStoreIsAwayAndRecordsNoAccess() {
        // A path that was not read yet is in no cache.
        TestServers.vault().pause();
        try {
            owner.get(values).is(503, "secret-store-unavailable");
        } finally {
            TestServers.vault().resume();
        }
        assertThat(database.eventTypes(tenant.id())).doesNotContain("strongroom.credential.value.revealed");
    }

    @Test
    void doesNotFollowAForgedRowIntoAnotherTenantsPlace() {
        Tenant other = tenants.create();
        Someone thief = other.member();
        String bait = thief.credential("bait", "main");
        String path = database.column(String.class, "select path from value_version where tenant_id = ?", tenant.id())
                .getFirst();
        assertThat(Vault.read(tenant.id(), path)).isPresent();
        database.change("update value_version set path = ? where tenant_id = ?", path, other.id());

        Answer answer =
                thief.get("/credentials/" + bait + "/environments/main/values").is(503, "secret-store-unavailable");
        assertThat(answer.text()).doesNotContain("canary");
    }

    private List<String> refusals() {
        return database.column(
                String.class,
                "select body::jsonb #>> '{unmapped,reason}' from access_event_outbox"
                        + " where tenant_id = ? and type = 'strongroom.credential.value.revealed' and failed order by arrival",
                tenant.id());
    }
}
