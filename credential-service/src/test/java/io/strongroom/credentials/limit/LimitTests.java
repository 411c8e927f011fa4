package io.strongroom.credentials.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.credentials.credential.CredentialPurge;
import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.TestDirectory;
import io.strongroom.credentials.world.Vault;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a tenant may have at most. */
@ServiceTest
class LimitTests {

    private static final String RAW = "{\"name\":\"a\",\"type\":{\"kind\":\"raw\"}%s}";

    private final Tenants tenants;
    private final Database database;
    private final TestDirectory directory;
    private final CredentialPurge purge;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Tenant tenant;
    private final Someone superuser;
    private final Someone member;

    @Autowired
    LimitTests(
            Tenants tenants,
            Database database,
            TestDirectory directory,
            CredentialPurge purge,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.database = database;
        this.directory = directory;
        this.purge = purge;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.tenant = tenants.create();
        this.superuser = tenants.superuser();
        this.member = tenant.member();
    }

    @Test
    void atFirstTheNumbersOfTheInstanceHold() {
        member.credential("one", "main");
        member.project("Malaria");

        assertThat(member.get("/limits").is(200).text()).isEqualTo("""
                {"credentials":{"limit":5000000,"used":1,"source":"instance"},\
                "projects":{"limit":100000,"used":1,"source":"instance"},\
                "environments_per_credential":{"limit":100,"source":"instance"},\
                "versions_kept":{"limit":20,"source":"instance"}}""");
    }

    @Test
    void theSuperuserSetsThemAndTheTenantSeesThem() {
        Answer set = limit("{\"credentials\":2,\"versions_kept\":5}");

        assertThat(set.text()).isEqualTo("""
                {"credentials":{"limit":2,"used":0,"source":"tenant"},\
                "projects":{"limit":100000,"used":0,"source":"instance"},\
                "environments_per_credential":{"limit":100,"source":"instance"},\
                "versions_kept":{"limit":5,"source":"tenant"}}""");
        assertThat(superuser.get(path(tenant)).is(200).text()).isEqualTo(set.text());
        assertThat(member.get("/limits").text()).isEqualTo(set.text());
        assertThat(tenant.admin().get("/limits").text()).isEqualTo(set.text());
    }

    @Test
    void whatIsLeftOutIsTheInstancesNumberAgain() {
        limit("{\"credentials\":2,\"projects\":3}");

        Answer set = limit("{\"projects\":3,\"credentials\":null}");

        assertThat(set.at("/credentials/source").stringValue()).isEqualTo("instance");
        assertThat(set.at("/projects/limit").intValue()).isEqualTo(3);
        assertThat(limit("{}").at("/projects/source").stringValue()).isEqualTo("instance");
    }

    @Test
    void refusesOneCredentialTooManyAndSaysWhoCanHelp() {
        limit("{\"credentials\":1}");
        String only = member.credential("one", "main");
        int paths = Vault.paths(tenant.id()).size();

        String detail = create("").is(409, "limit-reached").at("/detail").stringValue();
        create(",\"environments\":{\"main\":{\"a\":1}}").is(409, "limit-reached");
        copy(only).is(409, "limit-reached");

        assertThat(detail)
                .isEqualTo(
                        "The tenant has 1 credential and may have at most 1. Credentials count until they are purged."
                                + " A superuser of the instance can raise this limit.");
        assertThat(Vault.paths(tenant.id())).hasSize(paths);
        assertThat(used("credentials")).isEqualTo(1);
    }

    @Test
    void refusesOneProjectTooManyUntilAnotherIsDeleted() {
        limit("{\"projects\":1}");
        String project = member.project("Malaria");

        member.post("/projects", "{\"name\":\"Measles\"}").is(409, "limit-reached");
        member.delete("/projects/" + project).is(204);

        member.project("Measles");
        assertThat(used("projects")).isEqualTo(1);
    }

    @Test
    void aHigherLimitHoldsAtOnceAndTheSameKeyMayBeSentAgain() {
        limit("{\"credentials\":0}");
        String body = RAW.formatted("");
        member.call("POST", "/credentials", body, "Idempotency-Key", "k-1").is(409, "limit-reached");

        limit("{\"credentials\":1}");

        Answer made = member.call("POST", "/credentials", body, "Idempotency-Key", "k-1")
                .is(201);
        Answer again = member.call("POST", "/credentials", body, "Idempotency-Key", "k-1")
                .is(201);
        assertThat(again.id()).isEqualTo(made.id());
        create("").is(409, "limit-reached");
    }

    @Test
    void aLimitBelowWhatThereIsTakesNothingAway() {
        String first = member.credential("one", "main", "test");
        String second = member.credential("two", "main");
        limit("{\"credentials\":1,\"environments_per_credential\":1}");

        assertThat(member.get("/limits").at("/credentials").toString())
                .isEqualTo("{\"limit\":1,\"used\":2,\"source\":\"tenant\"}");
        member.get("/credentials/" + second).is(200);
        member.put("/credentials/" + first + "/environments/test/values", "{\"a\":1}", "\"1\"")
                .is(200);
        member.patch("/credentials/" + first, "{\"name\":\"renamed\"}", "*").is(200);
        create("").is(409, "limit-reached");
        member.putNew("/credentials/" + first + "/environments/third", null).is(409, "limit-reached");
    }

    @Test
    void aCredentialCountsUntilItIsPurged() {
        limit("{\"credentials\":1}");
        String credential = member.credential("one", "main");
        member.post("/credentials/" + credential + "/deletion", "{\"grace_days\":0}")
                .is(202);
        create("").is(409, "limit-reached");

        CurrentTenant.call(tenant.id(), () -> purge.purge(UUID.fromString(credential)));

        assertThat(used("credentials")).isZero();
        create("").is(201);
    }

    @Test
    void aCredentialHasSoManyEnvironmentsAndNoMore() {
        limit("{\"environments_per_credential\":2}");
        Answer refused = create(",\"environments\":{\"a\":null,\"b\":{\"x\":1},\"c\":null}")
                .is(409, "limit-reached");
        assertThat(refused.at("/errors/0/pointer").stringValue()).isEqualTo("/environments");
        String credential = create(",\"environments\":{\"a\":null}").is(201).id();
        String environments = "/credentials/" + credential + "/environments/";

        member.putNew(environments + "b", null).is(201);
        member.putNew(environments + "c", null).is(409, "limit-reached");
        member.putNew(environments + "c/values", "{\"x\":1}").is(409, "limit-reached");
        member.putNew(environments + "a/values", "{\"x\":1}").is(200);

        assertThat(member.get("/credentials/" + credential).at("/environments")).hasSize(2);
        member.delete(environments + "b", "*").is(204);
        member.putNew(environments + "c/values", "{\"x\":1}").is(200);
    }

    @Test
    void aCopyThatWouldHaveTooManyEnvironmentsIsRefused() {
        String credential = member.credential("one", "main", "test");
        limit("{\"environments_per_credential\":1}");

        copy(credential).is(409, "limit-reached");

        assertThat(used("credentials")).isEqualTo(1);
    }

    @Test
    void soManyVersionsAreKeptFromTheNextChangeOn() {
        String credential = member.credential("one", "main");
        String environment = "/credentials/" + credential + "/environments/main";
        for (int version = 1; version < 5; version++) {
            member.put(environment + "/values", "{\"a\":" + version + "}", "\"" + version + "\"")
                    .is(200);
        }
        limit("{\"versions_kept\":2}");
        assertThat(member.get(environment + "/versions").at("/items")).hasSize(5);

        member.put(environment + "/values", "{\"a\":6}", "\"5\"").is(200);

        assertThat(member.get(environment + "/versions").at("/items").findValuesAsString("version"))
                .hasSize(2);
    }

    @Test
    void aTenantsLimitIsNoOthers() {
        limit("{\"credentials\":0,\"projects\":0}");

        Someone other = tenants.create().member();

        other.credential("one", "main");
        other.project("Malaria");
        assertThat(other.get("/limits").at("/credentials/source").stringValue()).isEqualTo("instance");
    }

    @Test
    void eachChangeIsAnEventOfTheInstanceAndNoneWithoutAChange() {
        limit("{\"credentials\":7,\"versions_kept\":3}");
        limit("{\"versions_kept\":3,\"credentials\":7}");
        limit("{\"versions_kept\":4}");

        assertThat(database.column(String.class, """
                        select (body::jsonb #>> '{unmapped,fields}') || coalesce(body::jsonb #>> '{unmapped,credentials}', '-')
                          || coalesce(body::jsonb #>> '{unmapped,versions_kept}', '-')
                        from access_event_outbox
                        where type = 'strongroom.tenant.limits.changed' and tenant_id = '00000000-0000-0000-0000-000000000000'
                          and body like ? order by arrival
                        """, "%" + tenant.id() + "%"))
                .containsExactly("[\"credentials\", \"versions_kept\"]73", "[\"credentials\", \"versions_kept\"]-4");
        assertThat(database.eventTypes(tenant.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"credentials\":-1}                  | /credentials",
                "{\"credentials\":1000000001}          | /credentials",
                "{\"credentials\":4294967297}          | /credentials",
                "{\"credentials\":1.5}                 | /credentials",
                "{\"credentials\":1e400}               | /credentials",
                "{\"credentials\":\"7\"}               | /credentials",
                "{\"projects\":true}                   | /projects",
                "{\"projects\":[]}                     | /projects",
                "{\"environments_per_credential\":0}   | /environments_per_credential",
                "{\"environments_per_credential\":1001}| /environments_per_credential",
                "{\"versions_kept\":1}                 | /versions_kept",
                "{\"versions_kept\":1001}              | /versions_kept",
                "{\"users\":1}                         | /users"
            })
    void namesTheMemberThatIsNotAccepted(String body, String pointer) {
        superuser.put(path(tenant), body).isInvalid(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not-an-id", "00000000-0000-0000-0000-000000000000", "0199c3a2-0000-7000-8000-00000000dead"})
    void aTenantThatIsNotThereIsNotFound(String id) {
        superuser.get("/tenants/" + id + "/limits").is(404, "not-found");
        superuser.put("/tenants/" + id + "/limits", "{\"credentials\":").is(404, "not-found");
    }

    @Test
    void nothingIsSetWhileNobodyTellsWhetherThereIsSuchATenant() {
        directory.whileAway(
                () -> superuser.put(path(tenant), "{\"credentials\":1}").is(503, "dependency-unavailable"));

        assertThat(member.get("/limits").at("/credentials/source").stringValue())
                .isEqualTo("instance");
    }

    @Test
    void onlyTheSuperuserSeesTenantsOneByOne() {
        for (Someone other : List.of(member, tenant.admin(), tenant.user("auditor"), tenant.machine("usages:write"))) {
            other.get(path(tenant)).is(404, "not-found");
            other.put(path(tenant), "{\"credentials\":9}").is(404, "not-found");
        }
        superuser.get("/limits").is(404, "not-found");
        tenant.user("auditor").get("/limits").is(403, "forbidden");
        tenant.machine("credentials:resolve").get("/limits").is(403, "forbidden");
    }

    @Test
    void noTenantCanWriteItsOwnBehindTheWall() {
        assertThatThrownBy(() -> asTenant("insert into tenant_limit (tenant_id, credentials, changed_by, changed_at)"
                        + " values ('" + tenant.id() + "', 9, gen_random_uuid(), now())"))
                .rootCause()
                .hasMessageContaining("row-level security");
        limit("{\"credentials\":1}");
        assertThat(asTenant("update tenant_limit set credentials = 9")).isZero();
    }

    @Test
    void whatWasThereBeforeCountingBeganIsCounted() {
        member.credential("one", "main");
        member.credential("two", "main");
        database.change("delete from tenant_count where tenant_id = ?", tenant.id());

        assertThat(used("credentials")).isEqualTo(2);
        limit("{\"credentials\":3}");
        create("").is(201);
        create("").is(409, "limit-reached");
        assertThat(used("credentials")).isEqualTo(3);
    }

    @Test
    void rowsOfSeveralTenantsInOneStatementAreCountedForEach() {
        Tenant other = tenants.create();
        database.change("""
                insert into project (tenant_id, id, name, version, created_by, created_at, updated_at)
                select t, gen_random_uuid(), 'p ' || n, 1, gen_random_uuid(), now(), now()
                from unnest(array[cast(? as uuid), cast(? as uuid)]) t, generate_series(1, 3) n where t <> ? or n < 3
                """, tenant.id(), other.id(), other.id());

        assertThat(used("projects")).isEqualTo(3);
        assertThat(other.member().get("/limits").at("/projects/used").intValue())
                .isEqualTo(2);
        database.change("delete from project where tenant_id in (?, ?)", tenant.id(), other.id());
        assertThat(used("projects")).isZero();
    }

    private int asTenant(String sql) {
        Integer rows = CurrentTenant.call(
                tenant.id(), () -> transactions.execute(status -> jdbc.sql(sql).update()));
        return rows == null ? 0 : rows;
    }

    private Answer limit(String body) {
        return superuser.put(path(tenant), body).is(200);
    }

    private Answer create(String more) {
        return member.post("/credentials", RAW.formatted(more));
    }

    private Answer copy(String credential) {
        return member.post("/credentials/" + credential + "/copy", "{\"name\":\"copy\"}");
    }

    private int used(String limit) {
        return member.get("/limits").at("/" + limit + "/used").intValue();
    }

    private static String path(Tenant of) {
        return "/tenants/" + of.id() + "/limits";
    }
}
