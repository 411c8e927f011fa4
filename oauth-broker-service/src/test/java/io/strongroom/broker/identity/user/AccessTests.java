package io.strongroom.broker.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant;
import io.strongroom.broker.TestTenant.TestMachine;
import io.strongroom.platform.test.http.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who may do what, taken from {@code docs/access.csv} and from nowhere else. */
@ServiceTest
class AccessTests {

    private static final Path TABLE = Path.of("..", "docs", "access.csv");
    private static final List<String> OURS = List.of("/me", "/users", "/machine-clients", "/tenants");

    private final TestTenant tenant = Suite.sharedTenant();
    private final TestMachine machine = tenant.machine("audit:read");
    private final TestMachine foreignMachine = Suite.tenant().machine("audit:read");
    private final Map<String, String> callers = Map.of(
            "tenant_admin", tenant.admin(),
            "auditor", tenant.user("auditor").bearer(),
            "member", tenant.user("member").bearer(),
            "machine", machine.bearer(),
            "superuser", Suite.superuser(),
            "none", "Bearer none");

    @TestFactory
    Stream<DynamicTest> eachRowHolds() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        List<String> columns = Arrays.asList(lines.getFirst().split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)))
                .filter(row -> OURS.stream().anyMatch(path -> row.getFirst().matches("[A-Z]+ " + path + "(/.*)?")))
                .flatMap(row -> callers.keySet().stream()
                        .map(caller -> DynamicTest.dynamicTest(
                                row.get(0) + " " + row.get(1) + " by " + caller,
                                () -> check(row, caller, row.get(columns.indexOf(caller))))));
    }

    private void check(List<String> row, String caller, String expected) {
        String method = row.getFirst().split(" ", -1)[0];
        String path = "/api/v1" + row.getFirst().split(" ", -1)[1].replace("{id}", thing(row.get(1)));
        Answer answer = Suite.http()
                .send(
                        method,
                        path,
                        method.equals("POST") ? BodyPublishers.ofString(body(path)) : BodyPublishers.noBody(),
                        "Authorization",
                        callers.getOrDefault(caller, ""),
                        "Content-Type",
                        "application/json");
        assertThat(answer.status()).as(answer.body()).isEqualTo(Integer.parseInt(expected));
    }

    private String thing(String visibility) {
        return switch (visibility) {
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
            case "/api/v1/tenants" ->
                "{\"name\":\"" + email + "\",\"admin\":{\"email\":\"" + email + "\",\"name\":\"x\"}}";
            default -> "{\"name\":\"x\"}";
        };
    }
}
