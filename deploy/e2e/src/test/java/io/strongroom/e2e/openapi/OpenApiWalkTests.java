package io.strongroom.e2e.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.access.AccessRows;
import io.strongroom.e2e.cast.Cast;
import io.strongroom.e2e.cast.Things;
import io.strongroom.e2e.openapi.WalkRequest.Expected;
import io.strongroom.e2e.stack.Answer;
import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Demo;
import io.strongroom.e2e.stack.Stack;
import io.strongroom.platform.test.openapi.Operation;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks over every operation of every document on the running stack: what the documents call right works, what they call wrong is refused,
 * and each answer is one that they describe. A seed that found something is run again with {@code -Dstrongroom.walk.seed=…}.
 */
class OpenApiWalkTests {

    private static final long[] SEEDS = {1, 20_260_301, 4_711};
    private static final long RANDOM_SEED =
            Long.getLong("strongroom.walk.seed", new SecureRandom().nextLong(1_000_000_000));

    private static final Demo DEMO = Stack.demo();
    private static final Cast CAST = new Cast(DEMO);
    private static final Documents DOCUMENTS = Documents.of(DEMO);
    private static final AccessRows ACCESS = AccessRows.read();
    private static final GoodRequests GOOD = new GoodRequests(CAST, new Things(DEMO, CAST));

    @Test
    void theAccessTableAndTheDocumentsNameTheSameOperations() {
        Set<String> documented =
                DOCUMENTS.operations().stream().map(Operation::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed =
                ACCESS.rows().stream().map(row -> row.operation()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(documented);
    }

    @TestFactory
    Stream<DynamicTest> whatTheDocumentsCallRightWorks() {
        return DOCUMENTS.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.name(), () -> works(operation)));
    }

    @TestFactory
    Stream<DynamicTest> whatTheDocumentsCallWrongIsRefused() {
        return LongStream.concat(LongStream.of(SEEDS), LongStream.of(RANDOM_SEED))
                .boxed()
                .flatMap(seed -> DOCUMENTS.operations().stream()
                        .map(operation -> DynamicTest.dynamicTest(
                                "seed " + seed + ": " + operation.name(), () -> refuses(operation, seed))));
    }

    private static void works(Operation operation) {
        Client caller = callerOf(operation);
        List<String> findings = new ArrayList<>();
        GOOD.of(operation, caller).forEach(request -> {
            Answer answer = judged(operation, caller, request, findings);
            if (operation.method().equals("GET") && GoodRequests.takes(operation, "If-None-Match")) {
                judged(
                        operation,
                        caller,
                        request.with("If-None-Match", answer.header("ETag"), Expected.WORKS),
                        findings);
            }
        });
        if (operation.method().equals("GET")) {
            GOOD.withEachParameter(operation, GOOD.first(operation, caller))
                    .forEach(request -> judged(operation, caller, request, findings));
        }
        if (GoodRequests.takes(operation, "Idempotency-Key")) {
            WalkRequest keyed = GOOD.first(operation, caller)
                    .with("Idempotency-Key", UUID.randomUUID().toString(), Expected.WORKS);
            judged(operation, caller, keyed, findings);
            judged(operation, caller, keyed.again(), findings);
        }
        assertThat(findings).isEmpty();
    }

    private static void refuses(Operation operation, long seed) {
        Client caller = callerOf(operation);
        WalkRequest good = GOOD.first(operation, caller);
        List<String> findings = new ArrayList<>();
        for (WalkRequest bad : new BadRequests(seed).of(operation, good)) {
            judged(operation, caller, bad, findings);
        }
        assertThat(findings).as("seed " + seed).isEmpty();
    }

    /** Somebody who may, with a fresh login where it takes one. */
    private static Client callerOf(Operation operation) {
        String who = ACCESS.somebodyWhoMay(operation.name()).orElse("project_owner");
        boolean fresh = operation.codes().getOrDefault(401, new TreeSet<>()).contains("step-up-required");
        return fresh ? CAST.signedInAnew(who) : CAST.caller(who);
    }

    private static Answer judged(Operation operation, Client caller, WalkRequest request, List<String> findings) {
        Answer answer = answered(caller, request);
        String seen = request.what() + " -> " + answer.status() + " " + answer.code();
        new DocumentedAnswers(operation, DOCUMENTS.schemasOf(operation))
                .findings(answer)
                .forEach(finding -> findings.add(seen + ": " + finding));
        if (!request.expected().includes(answer.status())) {
            findings.add(seen + ": expected one that " + request.expected());
        }
        return answer;
    }

    /** Beyond the caller's limit the walk slows down. */
    private static Answer answered(Client caller, WalkRequest request) {
        Answer first = request.sendAs(caller);
        return first.status() == 429
                ? Awaitility.await().until(() -> request.sendAs(caller), answer -> answer.status() != 429)
                : first;
    }
}
