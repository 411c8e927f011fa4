package io.strongroom.broker.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant;
import io.strongroom.platform.test.order.Change;
import io.strongroom.platform.test.order.OrderOfChecks;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is wrong with a body is told to nobody who may not send it. */
@ServiceTest
class OrderOfChecksTests {

    private final RequestMappingHandlerMapping mappings;
    private final OrderOfChecks order = new OrderOfChecks(Suite.http());
    private final TestTenant tenant = Suite.sharedTenant();
    private final String machine = tenant.machine("audit:read").id().toString();
    private final UUID user = tenant.user("member").id();
    private final String member = tenant.user("member").bearer();
    private final String worker = tenant.machine("credentials:resolve").bearer();

    @Autowired
    OrderOfChecksTests(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    @Test
    void noOperationIsLeftOut() {
        assertThat(changes().stream().map(Change::operation).collect(Collectors.toSet()))
                .isEqualTo(OrderOfChecks.changesOf(mappings));
    }

    @TestFactory
    Stream<DynamicTest> accessIsDecidedBeforeTheBodyIsLookedAt() {
        return changes().stream().map(change -> DynamicTest.dynamicTest(change.operation(), () -> order.walk(change)));
    }

    private List<Change> changes() {
        String clients = "/api/v1/machine-clients";
        String tokens = "/api/v1/me/api-tokens";
        Map<String, Integer> notAdmins = Map.of(member, 403, worker, 403, Suite.superuser(), 404);
        Map<String, Integer> blind = Map.of(member, 404, worker, 404, Suite.superuser(), 404);
        return List.of(
                admins("POST /api/v1/users", "/api/v1/users", notAdmins).taking(Change.JSON),
                admins("PATCH /api/v1/users/{id}", "/api/v1/users/" + user, blind)
                        .taking(Change.MERGE_PATCH),
                admins("POST /api/v1/machine-clients", clients, notAdmins).taking(Change.JSON),
                admins("POST /api/v1/machine-clients/{id}/secrets", clients + "/" + machine + "/secrets", blind)
                        .taking(Change.JSON),
                admins("DELETE /api/v1/machine-clients/{id}", clients + "/" + machine, blind),
                admins("POST /api/v1/me/api-tokens", tokens, Map.of(worker, 403))
                        .taking(Change.JSON),
                admins(
                        "POST /api/v1/me/notifications/{id}/read",
                        "/api/v1/me/notifications/" + UUID.randomUUID() + "/read",
                        Map.of(worker, 403)),
                admins("DELETE /api/v1/me/api-tokens/{id}", tokens + "/" + UUID.randomUUID(), Map.of(worker, 403)),
                Change.of(
                                "POST /api/v1/tenants",
                                "/api/v1/tenants",
                                Suite.superuser(),
                                Map.of(tenant.admin(), 403, worker, 403))
                        .taking(Change.JSON),
                Change.of(
                                "PUT /api/v1/tenants/{t}/outbound-hosts",
                                "/api/v1/tenants/" + tenant.id() + "/outbound-hosts",
                                Suite.superuser(),
                                Map.of(tenant.admin(), 404, worker, 404))
                        .taking(Change.JSON));
    }

    private Change admins(String operation, String path, Map<String, Integer> refused) {
        return Change.of(operation, path, tenant.admin(), refused);
    }
}
