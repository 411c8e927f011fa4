package io.strongroom.credentials.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.credentials.world.TestRegistry;
import io.strongroom.credentials.world.Vault;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class CopyTests {

    private final Database database;
    private final TestRegistry registry;
    private final Tenant tenant;
    private final Someone ada;

    @Autowired
    CopyTests(Tenants tenants, Database database, TestRegistry registry) {
        this.database = database;
        this.registry = registry;
        this.tenant = tenants.create();
        this.ada = tenant.member();
    }

    @Test
    void hasTheEnvironmentsAndTheNamesOfTheKeysAndNoValue() {
        String original = ada.credential("DHIS2", "main", "test");
        ada.putNew("/credentials/" + original + "/environments/empty", null).is(201);
        List<String> before = Vault.paths(tenant.id());

        Answer copy = copy(original).is(201);

        assertThat(copy.at("/name").stringValue()).isEqualTo("DHIS2 north");
        assertThat(copy.at("/status").stringValue()).isEqualTo("incomplete");
        assertThat(copy.at("/environments").findValuesAsString("name")).containsExactly("empty", "main", "test");
        assertThat(copy.at("/environments/1/keys")).isEmpty();
        assertThat(copy.at("/environments/1/keys_expected").toString()).isEqualTo("[\"user\",\"password\"]");
        assertThat(copy.at("/environments/0/keys_expected")).isEmpty();
        assertThat(copy.header("Location")).endsWith("/api/v1/credentials/" + copy.id());
        assertThat(ada.get("/credentials/" + copy.id()).header("ETag")).isEqualTo(copy.header("ETag"));
        assertThat(Vault.paths(tenant.id())).isEqualTo(before);
    }

    @Test
    void whatIsExpectedIsShownUntilThereAreValuesAndIsCopiedOn() {
        String copy = copy(ada.credential("DHIS2", "main")).is(201).id();
        String second = copy(copy).is(201).id();
        assertThat(expected(second)).isEqualTo("[\"user\",\"password\"]");

        ada.putNew("/credentials/" + copy + "/environments/main/values", "{\"token\":\"t\"}")
                .is(200);

        assertThat(expected(copy)).isEqualTo("[]");
        assertThat(expected(copy(copy).is(201).id())).isEqualTo("[\"token\"]");
        ada.delete("/credentials/" + copy + "/environments/main/values", "\"1\"")
                .is(204);
        assertThat(expected(copy)).isEqualTo("[\"user\",\"password\"]");
    }

    @Test
    void whatPointsToOneCredentialAloneStaysBehind() {
        registry.publish("copied", "2.0.0", null, List.of(), List.of());
        String original = ada.post(
                        "/credentials",
                        "{\"name\":\"o\",\"type\":{\"kind\":\"adaptor\",\"adaptor\":\"copied\"},\"external_id\":\"o-1\",\"account\":\"integration\",\"environments\":{\"main\":{\"a\":1}}}")
                .is(201)
                .id();
        ada.patch("/credentials/" + original, "{\"expires_at\":\"2099-01-01T00:00:00Z\"}", "*")
                .is(200);
        ada.share(original, ada.project("Malaria"), "main").is(200);

        Answer copy = copy(original).is(201);

        assertThat(copy.at("/type").toString())
                .isEqualTo("{\"kind\":\"adaptor\",\"adaptor\":\"copied\",\"version\":\"2.0.0\"}");
        assertThat(copy.at("/account").stringValue()).isEqualTo("integration");
        assertThat(copy.at("/external_id").isNull()).isTrue();
        assertThat(copy.at("/expires_at").isNull()).isTrue();
        assertThat(copy.at("/projects")).isEmpty();
    }

    @Test
    void theLogTellsWhatItWasCopiedFrom() {
        String original = ada.credential("DHIS2", "main");
        copy(original).is(201);

        assertThat(database.column(
                        String.class,
                        "select body::jsonb #>> '{unmapped,copied_from}' from access_event_outbox"
                                + " where tenant_id = ? and type = 'strongroom.credential.created' order by arrival desc limit 1",
                        tenant.id()))
                .containsExactly(original);
    }

    @Test
    void isForTheOwnerAloneAndOneKeyMakesOneCopy() {
        Someone colleague = tenant.member();
        String original = ada.credential("DHIS2", "main");
        String project = ada.project("Malaria");
        ada.addMember(project, colleague, "owner");
        ada.share(original, project, "main").is(200);
        String path = "/credentials/" + original + "/copy";

        colleague.post(path, "{\"name\":\"mine\"}").is(403, "forbidden");
        tenant.admin().post(path, "{\"name\":\"mine\"}").is(403, "forbidden");
        tenant.member().post(path, "{\"name\":\"mine\"}").is(404, "not-found");
        String first = ada.call("POST", path, "{\"name\":\"n\"}", "Idempotency-Key", "k")
                .is(201)
                .id();
        assertThat(ada.call("POST", path, "{\"name\":\"n\"}", "Idempotency-Key", "k")
                        .is(201)
                        .id())
                .isEqualTo(first);
        assertThat(database.column(UUID.class, "select id from credential where tenant_id = ?", tenant.id()))
                .hasSize(2);
    }

    private Answer copy(String original) {
        return ada.post("/credentials/" + original + "/copy", "{\"name\":\"DHIS2 north\"}");
    }

    private String expected(String credential) {
        return ada.get("/credentials/" + credential)
                .at("/environments/0/keys_expected")
                .toString();
    }
}
