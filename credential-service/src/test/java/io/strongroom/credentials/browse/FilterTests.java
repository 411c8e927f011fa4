package io.strongroom.credentials.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.TestRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class FilterTests {

    private final Database database;
    private final TestRegistry registry;
    private final Tenant tenant;
    private final Someone ada;

    @Autowired
    FilterTests(Tenants tenants, Database database, TestRegistry registry) {
        this.database = database;
        this.registry = registry;
        this.tenant = tenants.create();
        this.ada = tenant.member();
    }

    @Test
    void byKindOfAccount() {
        String personal = ada.credential("personal", "main");
        String integration = ada.credential("integration", "main");
        ada.patch("/credentials/" + integration, "{\"account\":\"integration\"}", "*")
                .is(200);

        assertThat(found("account=personal")).containsExactly(personal);
        assertThat(found("account=integration")).containsExactly(integration);
    }

    @Test
    void byTheNameOfAnEnvironment() {
        String both = ada.credential("both", "main", "test");
        String main = ada.credential("main", "main");

        assertThat(found("environment=test")).containsExactly(both);
        assertThat(found("environment=main")).containsExactly(both, main);
        assertThat(found("environment=Main")).isEmpty();
    }

    @Test
    void byAdaptorAndWhatIsCompatibleWithIt() {
        registry.publish("filtered", "1.0.0", null, List.of(), List.of());
        registry.publish("another", "1.0.0", null, List.of(), List.of());
        String raw = ada.credential("raw", "main");
        String own = adaptor("own", "filtered");
        String other = adaptor("strange", "another");

        assertThat(found("type=filtered")).containsExactly(own);
        assertThat(found("type=adaptor")).containsExactly(own, other);
        assertThat(found("compatible_with=filtered")).containsExactly(own, raw);
        assertThat(found("compatible_with=unheard-of")).containsExactly(raw);
        String project = ada.project("Malaria");
        List.of(raw, own, other)
                .forEach(credential -> ada.share(credential, project).is(200));
        assertThat(ids(ada.get("/projects/" + project + "/credentials?compatible_with=another")))
                .containsExactly(raw, other);
    }

    @Test
    void byWhatNobodyUsesAnyMore() {
        String never = ada.credential("never", "main");
        String old = usedAt("old", Instant.parse("2025-01-01T00:00:00Z"));
        String lately = usedAt("used", Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(found("unused_since=2025-06-01T00:00:00Z")).containsExactly(never, old);
        assertThat(found("unused_since=2026-06-01T00:00:00Z")).containsExactly(never, old, lately);
        assertThat(found("unused_since=%2B999999999-01-01T00:00:00Z")).hasSize(3);
    }

    @Test
    void byWhatIsToBeDeletedWhateverElseIsTrueOfIt() {
        String doomed = ada.credential("doomed");
        database.change(
                "update credential set purge_at = now() + interval '7 days', deletion_asked_at = now(), deletion_asked_by = owner_id,"
                        + " expires_at = now() where id = cast(? as uuid)",
                doomed);

        assertThat(found("status=deletion_scheduled")).containsExactly(doomed);
        assertThat(found("status=expired")).isEmpty();
        assertThat(found("status=incomplete")).isEmpty();
        assertThat(ada.get("/credentials/" + doomed).at("/status").stringValue())
                .isEqualTo("deletion_scheduled");
    }

    @Test
    void byWhenItExpires() {
        String expired = ada.credential("expired", "main");
        String expiring = ada.credential("soon", "main");
        String ready = ada.credential("z later", "main");
        endsIn(expired, "0 days");
        endsIn(expiring, "6 days 23 hours");
        endsIn(ready, "8 days");

        assertThat(found("status=expired")).containsExactly(expired);
        assertThat(found("status=expiring")).containsExactly(expiring);
        assertThat(found("status=ready")).containsExactly(ready);
    }

    @Test
    void byTheStateOfItsGrantsOfWhichOthersLearnNothing() {
        Someone viewer = tenant.member();
        String seen = ada.project("seen");
        String hidden = ada.project("hidden");
        ada.addMember(seen, viewer, "viewer");
        String credential = ada.credential("a", "main");
        String ungranted = ada.credential("b", "main");
        List.of(credential, ungranted).forEach(each -> ada.share(each, seen).is(200));
        String end = Instant.now().plus(3, ChronoUnit.DAYS).toString();
        ada.put(
                        "/credentials/" + credential + "/shares/" + hidden,
                        "{\"environments\":[\"main\"],\"expires_at\":\"" + end + "\"}")
                .is(200);

        assertThat(found("grants=active")).containsExactly(credential);
        assertThat(found("grants=expiring")).containsExactly(credential);
        assertThat(found("grants=none")).containsExactly(ungranted);
        assertThat(ids(viewer.get("/credentials?grants=active"))).isEmpty();
        assertThat(ids(viewer.get("/credentials?grants=none"))).containsExactly(credential, ungranted);
        assertThat(ids(ada.get("/projects/" + seen + "/credentials?grants=active")))
                .isEmpty();
        assertThat(ids(ada.get("/projects/" + hidden + "/credentials?grants=expiring")))
                .containsExactly(credential);
        database.change("update share_grant set expires_at = now() where credential_id = cast(? as uuid)", credential);
        assertThat(found("grants=expired")).containsExactly(credential);
        assertThat(found("grants=none")).containsExactly(credential, ungranted);
    }

    @Test
    void theListOfAProjectKnowsNameTypeStatusAndTheEnvironmentsThatItWasGranted() {
        String project = ada.project("Malaria");
        String clinic = ada.credential("Clinic", "main", "test");
        String empty = ada.credential("Empty");
        ada.share(clinic, project, "main").is(200);
        ada.share(empty, project).is(200);
        String list = "/projects/" + project + "/credentials";

        assertThat(ids(ada.get(list + "?q=clin"))).containsExactly(clinic);
        assertThat(ids(ada.get(list + "?type=raw&sort=-name"))).containsExactly(empty, clinic);
        assertThat(ids(ada.get(list + "?status=incomplete"))).containsExactly(empty);
        assertThat(ids(ada.get(list + "?environment=main"))).containsExactly(clinic);
        assertThat(ids(ada.get(list + "?environment=test"))).isEmpty();
        assertThat(ids(ada.get(list + "?owner=me&account=personal"))).containsExactly(clinic, empty);
        assertThat(ids(ada.get(list + "?owner=" + tenant.member().id()))).isEmpty();
        String next = ada.get(list + "?limit=1&sort=-created_at").at("/next").stringValue();
        assertThat(ids(ada.get(list + "?limit=1&sort=-created_at&after=" + next)))
                .containsExactly(clinic);
        ada.get(list + "?limit=1&after=" + next).is(400, "invalid-parameter");
    }

    @Test
    void projectsAreFoundByTheBeginningOfTheirName() {
        String malaria = ada.project("Malaria");
        ada.project("Measles");

        assertThat(ids(ada.get("/projects?q=mAL"))).containsExactly(malaria);
        assertThat(ids(tenant.admin().get("/projects?q=m"))).hasSize(2);
        assertThat(ids(tenant.member().get("/projects?q=m"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account=nobodys",
                "grants=some",
                "unused_since=yesterday",
                "unused_since=2026-01-01",
                "environment=%00",
                "sort=last_used_at",
                "compatible_with=a&compatible_with=b",
                "after=WyJuYW1lIiwiXHUwMDAwIiwiMDE5OWMzYTItMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAxIl0"
            })
    void refusesParametersThatItDoesNotKnow(String query) {
        ada.get("/credentials?" + query).is(400, "invalid-parameter");
        String project = ada.project("Malaria");
        ada.get("/projects/" + project + "/credentials?" + query).is(400, "invalid-parameter");
    }

    private String adaptor(String name, String adaptor) {
        return ada.post(
                        "/credentials",
                        "{\"name\":\"%s\",\"type\":{\"kind\":\"adaptor\",\"adaptor\":\"%s\"}}".formatted(name, adaptor))
                .is(201)
                .id();
    }

    private String usedAt(String name, Instant time) {
        String credential = ada.credential(name, "main");
        database.change(
                "update credential set last_used_at = cast(? as timestamptz) where id = cast(? as uuid)",
                time.toString(),
                credential);
        return credential;
    }

    private void endsIn(String credential, String interval) {
        database.change(
                "update credential set expires_at = now() + cast(? as interval) where id = cast(? as uuid)",
                interval,
                credential);
    }

    private List<String> found(String query) {
        return ids(ada.get("/credentials?" + query));
    }

    private static List<String> ids(Answer answer) {
        return answer.is(200)
                .at("/items")
                .valueStream()
                .map(item -> item.get("id").stringValue())
                .toList();
    }
}
