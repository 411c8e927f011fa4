package io.strongroom.broker.identity.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.broker.Database;
import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant;
import io.strongroom.broker.TestTenant.TestMachine;
import io.strongroom.platform.test.http.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Machine clients, from their making to their withdrawal. */
@ServiceTest
class MachineClientTests {

    private final TestTenant tenant = Suite.sharedTenant();
    private final TestMachine worker = tenant.machine("credentials:resolve");

    @Test
    void aClientIsShownWithItsSecretOnce() {
        Answer made =
                tenant.post("/api/v1/machine-clients", "{\"name\":\"w\",\"scopes\":[\"audit:read\",\"usages:write\"]}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location"))
                .hasValue("/api/v1/machine-clients/" + made.json().path("id").asString());
        assertThat(made.header("Cache-Control")).hasValue("no-store");
        assertThat(made.json().path("client_secret").asString()).startsWith("srs_");
        JsonNode listed = listed(made.json().path("id").asString());
        assertThat(listed.path("scopes").toString()).isEqualTo("[\"audit:read\",\"usages:write\"]");
        assertThat(listed.path("secrets").size()).isEqualTo(1);
        assertThat(listed.has("client_secret")).isFalse();
    }

    @Test
    void duringAnOverlapBothSecretsAreGood() {
        Answer rotated = tenant.post(secrets(), "{\"overlap_seconds\":3600}");
        assertThat(rotated.status()).as(rotated.body()).isEqualTo(201);
        assertThat(rotated.header("Cache-Control")).hasValue("no-store");
        TestMachine renewed =
                worker.withSecret(rotated.json().path("client_secret").asString());
        assertThat(worker.token("grant_type=client_credentials").status()).isEqualTo(200);
        assertThat(renewed.token("grant_type=client_credentials").status()).isEqualTo(200);
        Database.change("update machine_client_secrets set expires_at = now() where expires_at is not null"
                + " and machine_client_id = '" + worker.id() + "'");
        assertThat(worker.token("grant_type=client_credentials").status()).isEqualTo(401);
        assertThat(renewed.token("grant_type=client_credentials").status()).isEqualTo(200);
    }

    @Test
    void withoutAnOverlapTheOldSecretEndsAtOnce() {
        Answer rotated = tenant.post(secrets(), "{\"overlap_seconds\":0}");
        assertThat(worker.token("grant_type=client_credentials").status()).isEqualTo(401);
        assertThat(worker.withSecret(rotated.json().path("client_secret").asString())
                        .token("grant_type=client_credentials")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRotationNeedsNoBodyAndThenOverlapsByADay() {
        Answer rotated = Suite.http()
                .send(
                        "POST",
                        secrets(),
                        java.net.http.HttpRequest.BodyPublishers.noBody(),
                        "Authorization",
                        tenant.admin());
        assertThat(rotated.status()).isEqualTo(201);
        assertThat(java.time.Instant.parse(
                        rotated.json().path("previous_expires_at").asString()))
                .isAfter(java.time.Instant.now().plusSeconds(86_000));
    }

    @Test
    void rotationsDoNotPileUp() {
        for (int i = 0; i < 4; i++) {
            assertThat(tenant.post(secrets(), "{}").status()).isEqualTo(201);
        }
        assertThat(tenant.post(secrets(), "{}").verdict()).isEqualTo("409 conflict");
        assertThat(tenant.post(secrets(), "{\"overlap_seconds\":0}").status()).isEqualTo(201);
    }

    @Test
    void aWithdrawnClientGetsNothingAndIsListedNoMore() {
        assertThat(tenant.delete("/api/v1/machine-clients/" + worker.id()).status())
                .isEqualTo(204);
        assertThat(worker.token("grant_type=client_credentials").status()).isEqualTo(401);
        assertThat(listed(worker.id().toString()).isMissingNode()).isTrue();
        assertThat(tenant.delete("/api/v1/machine-clients/" + worker.id()).verdict())
                .isEqualTo("404 not-found");
        assertThat(tenant.post(secrets(), "{}").verdict()).isEqualTo("404 not-found");
    }

    private String secrets() {
        return "/api/v1/machine-clients/" + worker.id() + "/secrets";
    }

    private JsonNode listed(String id) {
        String path = "/api/v1/machine-clients?limit=200";
        JsonNode page = tenant.get(path).json();
        while (true) {
            for (JsonNode item : page.path("items")) {
                if (item.path("id").asString().equals(id)) {
                    return item;
                }
            }
            if (page.path("next").isNull()) {
                return page.path("none");
            }
            page = tenant.get(path + "&after=" + page.path("next").asString()).json();
        }
    }
}
