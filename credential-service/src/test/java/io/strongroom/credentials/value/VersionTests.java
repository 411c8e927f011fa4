package io.strongroom.credentials.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.Vault;
import io.strongroom.platform.vault.SecretStore;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class VersionTests {

    private final Database database;
    private final Orphans orphans;
    private final Tenant tenant;
    private final Someone owner;
    private final String environment;

    @Autowired
    VersionTests(Tenants tenants, Database database, SecretStore store, @Qualifier("opsJdbc") JdbcClient ops) {
        this.database = database;
        this.orphans = new Orphans(database, store, ops);
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.environment = "/credentials/" + owner.credential("DHIS2", "main") + "/environments/main";
    }

    @AfterEach
    void nothingIsInTheVaultThatNothingNames() {
        orphans.assertThereAreNone(tenant);
    }

    @Test
    void tellWhoDidWhatToWhichKeys() {
        owner.patch(values(), "{\"password\":\"other\",\"token\":\"t\"}", "\"1\"")
                .is(200);
        owner.delete(values(), "\"2\"").is(204);
        restore(1).is(200);

        Answer versions = owner.get(environment + "/versions").is(200);

        assertThat(versions.at("/items")
                        .valueStream()
                        .map(item -> item.at("/version").asInt()
                                + " "
                                + item.at("/action").asString()
                                + " " + item.at("/keys")
                                + item.at("/added")
                                + item.at("/removed")
                                + item.at("/changed")))
                .containsExactly(
                        "4 restored [\"user\",\"password\"][\"user\",\"password\"][][]",
                        "3 removed [][][\"user\",\"password\",\"token\"][]",
                        "2 patched [\"user\",\"password\",\"token\"][\"token\"][][\"password\"]",
                        "1 written [\"user\",\"password\"][\"user\",\"password\"][][]");
        assertThat(versions.at("/items/0/restored_from").asInt()).isEqualTo(1);
        assertThat(versions.at("/items/1/restored_from").isMissingNode()).isTrue();
        assertThat(versions.at("/items/0/created_by/id").asString())
                .isEqualTo(owner.id().toString());
        assertThat(versions.at("/items/0/created_by/name").asString()).isEqualTo("User " + owner.id());
        assertThat(versions.at("/next").isNull()).isTrue();
        assertThat(versions.text()).doesNotContain("other");
    }

    @Test
    void areListedPageByPage() {
        owner.put(values(), "{\"a\":1}", "\"1\"").is(200);
        owner.put(values(), "{\"a\":2}", "\"2\"").is(200);

        Answer first = owner.get(environment + "/versions?limit=2").is(200);
        Answer second = owner.get(environment + "/versions?limit=2&after="
                        + first.at("/next").asString())
                .is(200);

        assertThat(first.at("/items").findValuesAsString("action")).hasSize(2);
        assertThat(second.at("/items/0/version").asInt()).isEqualTo(1);
        assertThat(second.at("/next").isNull()).isTrue();
        owner.get(environment + "/versions?after=x").is(400, "invalid-parameter");
    }

    @Test
    void anOldOneComesBackAsANewOneAtItsOldPath() {
        owner.put(values(), "{\"user\":\"u\",\"extra\":1}", "\"1\"").is(200);

        Answer restored = restore(1).is(200);

        assertThat(restored.text()).isEqualTo("{\"version\":3,\"warnings\":[]}");
        assertThat(restored.header("ETag")).isEqualTo("\"3\"");
        assertThat(owner.get(values()).text())
                .isEqualTo("{\"values\":{\"user\":\"u\",\"password\":\"p\"},\"version\":3}");
        assertThat(paths()).hasSize(3);
        assertThat(Vault.paths(tenant.id())).hasSize(2);
        assertThat(database.column(
                                String.class,
                                "select body from access_event_outbox where tenant_id = ? and type = 'strongroom.credential.restored'",
                                tenant.id())
                        .getFirst())
                .contains("\"restored_from\":1", "\"keys_added\":[\"password\"]", "\"keys_removed\":[\"extra\"]");
    }

    @Test
    void whatIsNotThereCannotComeBack() {
        owner.delete(values(), "\"1\"").is(204);

        restore(2).is(409, "conflict");
        restore(3).is(404, "not-found");
        owner.post(environment + "/versions/x/restore", "").is(404, "not-found");
        owner.post(environment + "/versions/0/restore", "").is(404, "not-found");
        owner.post(environment.replace("main", "none") + "/versions/1/restore", "")
                .is(404, "not-found");
        tenant.admin().post(environment + "/versions/1/restore", "").is(403, "forbidden");
        tenant.admin().get(environment + "/versions").is(403, "forbidden");
        tenant.member().get(environment + "/versions").is(404, "not-found");
    }

    @Test
    void onlyTheYoungestAreKeptAndAPathThatOneOfThemNamesStays() {
        int version = 1;
        for (; version < 15; version++) {
            owner.put(values(), "{\"a\":" + version + "}", "\"" + version + "\"")
                    .is(200);
        }
        restore(2).is(200);
        String kept = path(2);
        for (version = 16; version < 30; version++) {
            owner.put(values(), "{\"a\":" + version + "}", "\"" + version + "\"")
                    .is(200);
        }

        assertThat(paths()).hasSize(20);
        assertThat(database.column(
                        Long.class, "select min(number) from value_version where tenant_id = ?", tenant.id()))
                .containsExactly(11L);
        restore(2).is(404, "not-found");
        orphans.assertThereAreNone(tenant);
        assertThat(Vault.paths(tenant.id())).hasSize(20).contains(kept);
        restore(16).is(200);
        assertThat(owner.get(values()).text()).contains("{\"a\":1}");
    }

    private Answer restore(int version) {
        return owner.call("POST", environment + "/versions/" + version + "/restore", null);
    }

    private String values() {
        return environment + "/values";
    }

    private String path(int number) {
        return database.column(
                        String.class,
                        "select path from value_version where tenant_id = ? and number = ?",
                        tenant.id(),
                        number)
                .getFirst();
    }

    private List<String> paths() {
        return database.column(
                String.class,
                "select number || ' ' || path from value_version where tenant_id = ? order by number",
                tenant.id());
    }
}
