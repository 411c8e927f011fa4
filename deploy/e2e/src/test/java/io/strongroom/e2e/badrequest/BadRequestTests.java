package io.strongroom.e2e.badrequest;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.cast.Cast;
import io.strongroom.e2e.stack.Demo;
import io.strongroom.e2e.stack.Stack;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Holds the whole suite to {@code bad-requests.txt}: what is wrong with a request has a stable code, and tells nothing of the inside. */
class BadRequestTests {

    /** Names of classes and products, and what is of the requests' bodies. */
    private static final Pattern INSIDE = Pattern.compile(
            "exception|io\\.strongroom|org\\.|java|jackson|tomcat|catalina|spring|hibernate|postgres|sqlstate|kafka|openbao|hunter2",
            Pattern.CASE_INSENSITIVE);

    private static final Demo DEMO = Stack.demo();
    private static final Cast CAST = new Cast(DEMO);
    private static final RawClient CLIENT = new RawClient(DEMO.gateway(), new Filling(things()));

    @Test
    void theTableCoversTheSuite() {
        assertThat(BadRequestTable.rows()).hasSizeGreaterThan(120);
        assertThat(BadRequestTable.rows())
                .extracting(row -> row.request() + row.headers() + row.body() + row.caller())
                .doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> everyBadRequestHasItsCode() {
        return BadRequestTable.rows().stream().map(row -> DynamicTest.dynamicTest(row.name(), () -> holds(row)));
    }

    private static void holds(BadRequest row) throws IOException {
        RawAnswer answer = CLIENT.send(row, CAST.caller(row.caller()).token());
        assertThat(answer.isProblem()).as("a problem: %s", answer).isTrue();
        JsonNode problem = answer.json();
        String code = problem.path("code").asString();
        assertThat(answer.status() + " " + code + " "
                        + problem.at("/errors/0/pointer").asString(""))
                .as(answer.body())
                .isEqualTo(row.expected().get(0) + " " + row.expected().get(1) + " " + row.pointer());
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(problem.at("/errors/0").isMissingNode()).isEqualTo(!row.namesPointer());
            softly.assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
            softly.assertThat(problem.path("type").asString()).isEqualTo("urn:strongroom:problem:" + code);
            softly.assertThat(problem.path("title").asString()).isNotEmpty();
            softly.assertThat(problem.path("detail").asString()).isNotEmpty();
            softly.assertThat(answer.body()).doesNotContainPattern(INSIDE);
            softly.assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by");
        });
    }

    private static Map<String, String> things() {
        String hidden = CAST.caller("member")
                .post("/projects", "{\"name\":\"hidden\"}")
                .expect(201)
                .createdId();
        return Map.of(
                "project", CAST.project,
                "keychain", CAST.keychain(),
                "credential", CAST.sharedCredential(),
                "hidden_project", hidden,
                "foreign_project", DEMO.tenant(1).project(),
                "viewer", CAST.id("project_viewer"),
                "machine_client", CAST.machineClient(),
                "tenant", CAST.id("tenant"),
                "random", UUID.randomUUID().toString());
    }
}
