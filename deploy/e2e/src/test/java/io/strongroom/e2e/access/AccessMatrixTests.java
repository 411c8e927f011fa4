package io.strongroom.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.access.AccessRows.AccessRow;
import io.strongroom.e2e.cast.Cast;
import io.strongroom.e2e.stack.Answer;
import io.strongroom.e2e.stack.Demo;
import io.strongroom.e2e.stack.Evidence;
import io.strongroom.e2e.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the whole suite to {@code docs/access.csv}, the only source of what each caller may do. */
class AccessMatrixTests {

    private static final Demo DEMO = Stack.demo();
    private static final Cast CAST = new Cast(DEMO);
    private static final AccessRequests REQUESTS = new AccessRequests(DEMO, CAST);

    @TestFactory
    Stream<DynamicTest> everyCallerGetsWhatTheAccessTableSays() {
        return AccessRows.read().rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.operation() + " (" + row.thing() + ")",
                        () -> assertThat(wrong(row, CAST, REQUESTS)).isEmpty()));
    }

    /** A person becomes a member of a project past all services, which nobody has allowed: exactly what that opens is found. */
    @Test
    void findsAHoleThatWasPlanted() throws Exception {
        Cast cast = new Cast(DEMO);
        AccessRequests requests = new AccessRequests(DEMO, cast);
        List<AccessRow> reads = AccessRows.read().rows().stream()
                .filter(row -> row.operation().startsWith("GET ") && row.thing().equals("existing"))
                .toList();
        Evidence.makeMember(cast.id("tenant"), cast.project, cast.id("member"));

        List<String> found = reads.stream()
                .flatMap(row -> wrong(row, cast, requests).stream())
                .toList();

        assertThat(found)
                .containsExactly(
                        "GET /projects/{p} (existing), member: expected 404, was 200 ",
                        "GET /projects/{p}/members (existing), member: expected 404, was 200 ",
                        "GET /projects/{p}/activity (existing), member: expected 404, was 403 forbidden",
                        "GET /projects/{p}/credentials (existing), member: expected 404, was 200 ",
                        "GET /projects/{p}/manifest (existing), member: expected 404, was 200 ",
                        "GET /credentials/{c} (existing), member: expected 404, was 200 ",
                        "GET /credentials/{c}/environments/{e}/values (existing), member: expected 404, was 403 forbidden",
                        "GET /credentials/{c}/environments/{e}/versions (existing), member: expected 404, was 403 forbidden",
                        "GET /credentials/{c}/activity (existing), member: expected 404, was 403 forbidden",
                        "GET /credentials/{c}/shares (existing), member: expected 404, was 200 ",
                        "GET /credentials/{c}/shares/{p}/impact (existing), member: expected 404, was 403 forbidden",
                        "GET /projects/{p}/credentials/{c}/usages (existing), member: expected 404, was 200 ",
                        "GET /projects/{p}/keychains (existing), member: expected 404, was 200 ",
                        "GET /projects/{p}/keychains/{k} (existing), member: expected 404, was 200 ",
                        "GET /credentials/{c}/deletion/impact (existing), member: expected 404, was 403 forbidden");
    }

    private static List<String> wrong(AccessRow row, Cast cast, AccessRequests requests) {
        List<String> wrong = new ArrayList<>();
        row.statuses().forEach((caller, expected) -> {
            Answer answer = requests.send(cast.caller(caller), row.operation(), row.thing());
            if (answer.status() != expected) {
                wrong.add("%s (%s), %s: expected %d, was %d %s"
                        .formatted(row.operation(), row.thing(), caller, expected, answer.status(), answer.code()));
            }
        });
        return wrong;
    }
}
