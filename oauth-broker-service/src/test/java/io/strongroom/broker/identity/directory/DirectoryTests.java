package io.strongroom.broker.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant;
import io.strongroom.broker.TestTenant.TestMachine;
import io.strongroom.broker.TestTenant.TestUser;
import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.peer.TestPeers;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who an id is. */
@ServiceTest
class DirectoryTests {

    private final TestTenant tenant = Suite.sharedTenant();

    @Test
    void peopleAndMachinesOfTheTenantAreFoundAndOthersLeftOut() {
        TestUser grace = tenant.user("member");
        TestMachine worker = tenant.machine("audit:read");
        TestUser foreign = Suite.tenant().user("member");
        JsonNode items = ask("{\"ids\":[\"%s\",\"%s\",\"%s\",\"%s\",\"no id\"]}"
                        .formatted(grace.id(), worker.id(), foreign.id(), UUID.randomUUID()))
                .json()
                .path("items");
        assertThat(items.size()).isEqualTo(2);
        assertThat(items.get(0).toString())
                .isEqualTo(
                        "{\"id\":\"%s\",\"kind\":\"user\",\"name\":\"Grace\",\"email\":\"%s\",\"status\":\"active\",\"roles\":[\"member\"]}"
                                .formatted(grace.id(), grace.email()));
        assertThat(items.get(1).path("kind").asString()).isEqualTo("machine");
        assertThat(items.get(1).path("email").isNull()).isTrue();
    }

    @Test
    void aWithdrawnMachineIsStillNamed() {
        TestMachine worker = tenant.machine("audit:read");
        tenant.delete("/api/v1/machine-clients/" + worker.id());
        JsonNode item =
                ask("{\"ids\":[\"" + worker.id() + "\"]}").json().path("items").get(0);
        assertThat(item.path("name").asString()).isEqualTo("worker");
        assertThat(item.path("status").asString()).isEqualTo("withdrawn");
    }

    @Test
    void aServiceIsToldWhetherThereIsATenant() {
        assertThat(tenantOf(tenant.id()).json().path("id").asString())
                .isEqualTo(tenant.id().toString());
        assertThat(tenantOf(UUID.randomUUID()).verdict()).isEqualTo("404 not-found");
        assertThat(tenantOf(new UUID(0, 0)).verdict()).isEqualTo("404 not-found");
        assertThat(internal("gateway", tenant.id()).status()).isEqualTo(403);
    }

    private static Answer tenantOf(UUID id) {
        return internal("credential-service", id);
    }

    private static Answer internal(String service, UUID of) {
        return Suite.http()
                .get(
                        "/internal/tenant",
                        "Authorization",
                        TestPeers.shared().bearer(service, "oauth-broker-service", of));
    }

    @Test
    void atMost500IdsAreLookedUp() {
        String ids = IntStream.range(0, 501)
                .mapToObj(i -> "\"" + UUID.randomUUID() + "\"")
                .collect(Collectors.joining(","));
        assertThat(ask("{\"ids\":[" + ids + "]}").verdict()).isEqualTo("422 validation-failed");
    }

    @Test
    void theGatewayAndUsersMayNotAsk() {
        String gateway = TestPeers.shared().bearer("gateway", "oauth-broker-service", tenant.id());
        assertThat(Suite.http()
                        .post("/internal/directory", "{\"ids\":[]}", "Authorization", gateway)
                        .status())
                .isEqualTo(403);
        assertThat(Suite.http()
                        .post("/internal/directory", "{\"ids\":[]}", "Authorization", tenant.admin())
                        .status())
                .isEqualTo(401);
    }

    private Answer ask(String json) {
        Answer answer = Suite.http()
                .post(
                        "/internal/directory",
                        json,
                        "Authorization",
                        TestPeers.shared().bearer("credential-service", "oauth-broker-service", tenant.id()));
        return answer;
    }
}
