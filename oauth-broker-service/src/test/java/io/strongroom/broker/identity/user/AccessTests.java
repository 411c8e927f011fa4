package io.strongroom.broker.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant;
import io.strongroom.broker.TestTenant.TestMachine;
import io.strongroom.broker.TestTenant.TestUser;
import io.strongroom.platform.test.access.AccessTable;
import io.strongroom.platform.test.access.AccessTable.Row;
import io.strongroom.platform.test.http.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who may do what, taken from {@code docs/access.csv} and from nowhere else. */
@ServiceTest
class AccessTests {

    /** But for a tenant's limits, which credential-service keeps. */
    private static final List<String> OURS = List.of("/me", "/users", "/machine-clients", "/tenants");

    private final TestTenant tenant = Suite.sharedTenant();
    private final TestMachine machine = tenant.machine("audit:read");
    private final TestMachine foreignMachine = Suite.tenant().machine("audit:read");
    private final TestUser person = tenant.user("member");
    private final TestUser foreigner = Suite.tenant().user("member");
    private final Map<String, String> callers = Map.of(
            "tenant_admin", tenant.admin(),
            "auditor", tenant.user("auditor").bearer(),
            "member", tenant.user("member").bearer(),
            "machine", machine.bearer(),
            "superuser", Suite.superuser(),
            "none", "Bearer none");

    @TestFactory
    Stream<DynamicTest> eachRowHolds() {
        return AccessTable.rows(Path.of("..")).stream()
                .filter(row -> OURS.stream().anyMatch(path -> row.operation().matches("[A-Z]+ " + path + "(/.*)?")))
                .filter(row -> !row.operation().endsWith("/limits"))
                .flatMap(row -> callers.keySet().stream()
                        .map(caller -> DynamicTest.dynamicTest(row + " by " + caller, () -> check(row, caller))));
    }

    private void check(Row row, String caller) {
        String method = row.operation().split(" ", -1)[0];
        String path = "/api/v1"
                + row.operation()
                        .split(" ", -1)[1]
                        .replace("{id}", thing(row))
                        .replace("{t}", (row.thing().equals("existing") ? tenant.id() : UUID.randomUUID()).toString());
        Answer answer = Suite.http()
                .send(
                        method,
                        path,
                        List.of("POST", "PUT", "PATCH").contains(method)
                                ? BodyPublishers.ofString(method.equals("PATCH") ? "{\"name\":\"x\"}" : body(path))
                                : BodyPublishers.noBody(),
                        "Authorization",
                        callers.getOrDefault(caller, ""),
                        "Content-Type",
                        "application/json");
        assertThat(answer.status()).as(answer.body()).isEqualTo(row.expected().get(caller));
    }

    private String thing(Row row) {
        return switch ((row.operation().contains(" /users/") ? "user " : "") + row.thing()) {
            case "user existing" -> person.id().toString();
            case "user foreign" -> foreigner.id().toString();
            case "existing" -> tenant.machine("audit:read").id().toString();
            case "foreign" -> foreignMachine.id().toString();
            default -> UUID.randomUUID().toString();
        };
    }

    private static String body(String path) {
        String email = UUID.randomUUID() + "@access.example";
        return switch (path.replaceAll("/[0-9a-f-]{36}", "")) {
            case "/api/v1/users" -> "{\"email\":\"" + email + "\",\"name\":\"x\",\"roles\":[\"member\"]}";
            case "/api/v1/machine-clients" -> "{\"name\":\"x\",\"scopes\":[\"audit:read\"]}";
            case "/api/v1/machine-clients/secrets" -> "{}";
            case "/api/v1/tenants/outbound-hosts" -> "{\"hosts\":[]}";
            case "/api/v1/tenants" ->
                "{\"name\":\"" + email + "\",\"admin\":{\"email\":\"" + email + "\",\"name\":\"x\"}}";
            default -> "{\"name\":\"x\"}";
        };
    }
}
