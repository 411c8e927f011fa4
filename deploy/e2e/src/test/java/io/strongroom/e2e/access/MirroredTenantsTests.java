package io.strongroom.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.cast.Cast;
import io.strongroom.e2e.stack.Answer;
import io.strongroom.e2e.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Two tenants with the same data: each id of the other answers exactly as one that nobody has. */
class MirroredTenantsTests {

    private static final List<String> CALLERS =
            List.of("owner", "project_owner", "tenant_admin", "auditor", "member", "machine", "superuser");
    private static final List<String> OF_EACH_ANSWER =
            List.of("x-correlation-id", "date", "content-length", "connection");

    private final Cast cast = new Cast(Stack.demo());
    private final AccessRequests requests = new AccessRequests(Stack.demo(), cast);

    @TestFactory
    Stream<DynamicTest> aForeignIdAnswersExactlyAsAMissingOne() throws IOException {
        return Files.readAllLines(Stack.root().resolve("docs/access.csv")).stream()
                .filter(row -> row.contains(",foreign,"))
                .map(row -> row.substring(0, row.indexOf(',')))
                .map(operation -> DynamicTest.dynamicTest(operation, () -> sameForBoth(operation)));
    }

    private void sameForBoth(String operation) {
        for (String caller : CALLERS) {
            Answer foreign = requests.send(cast.caller(caller), operation, "foreign");
            Answer missing = requests.send(cast.caller(caller), operation, "random");
            assertThat(foreign.status()).as(caller).isEqualTo(missing.status());
            assertThat(withoutIds(foreign.text())).as(caller).isEqualTo(withoutIds(missing.text()));
            assertThat(headers(foreign)).as(caller).isEqualTo(headers(missing));
        }
    }

    private static String withoutIds(String body) {
        return body.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
                .replaceAll("\"trace_id\":\"[^\"]*\"", "\"trace_id\":\"<id>\"");
    }

    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers());
        OF_EACH_ANSWER.forEach(headers::remove);
        return headers;
    }
}
