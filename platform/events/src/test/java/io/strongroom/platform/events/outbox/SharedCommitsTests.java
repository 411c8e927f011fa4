package io.strongroom.platform.events.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.servers.TestServers;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedCommitsTests {

    private static final UUID ACME = UUID.fromString("0198c000-0000-7000-8000-000000000001");
    private static final UUID GLOBEX = UUID.fromString("0198c000-0000-7000-8000-000000000002");

    private final OutboxRig rig = new OutboxRig(100_000);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void returnsWhenTheEventsAreCommitted() {
        rig.commits.appendDurably(List.of(OutboxRig.event(ACME), OutboxRig.event(ACME)));

        assertThat(rig.stored()).isEqualTo(2);
    }

    @Test
    void requestsOfSeveralTenantsShareCommits() throws Exception {
        appendAll(400, i -> OutboxRig.event(i % 2 == 0 ? ACME : GLOBEX)).forEach(SharedCommitsTests::assertCommitted);

        assertThat(rig.stored()).isEqualTo(400);
        assertThat(rig.meters.get("strongroom.outbox.commit.requests").summary().count())
                .isLessThan(200);
    }

    @Test
    void aBadRowFailsItsOwnRequestOnly() throws Exception {
        List<Future<?>> answers = appendAll(60, i -> i == 30 ? unstorable() : OutboxRig.event(ACME));

        for (int i = 0; i < answers.size(); i++) {
            if (i == 30) {
                assertUnavailable(answers.get(i));
            } else {
                assertCommitted(answers.get(i));
            }
        }
        assertThat(rig.stored()).isEqualTo(59);
    }

    @Test
    void aDatabaseThatDoesNotAnswerEndsInAuditUnavailableWithinBounds() {
        TestServers.postgres().pause();
        long before = System.nanoTime();
        try {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> rig.commits.appendDurably(List.of(OutboxRig.event(ACME))))
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo(CommonError.AUDIT_UNAVAILABLE));
        } finally {
            TestServers.postgres().resume();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
            rig.bound.refresh();
            rig.commits.appendDurably(List.of(OutboxRig.event(ACME)));
        });
    }

    @Test
    void aFigureOfUnpublishedEventsThatIsNotRefreshedCountsAsFull() {
        var never = new OutboxBound(rig.database.ops(), 10, new SimpleMeterRegistry());

        assertThatExceptionOfType(ProblemException.class).isThrownBy(never::check);
    }

    private List<Future<?>> appendAll(int count, IntFunction<AccessEvent> event) {
        List<Future<?>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                AccessEvent each = event.apply(i);
                answers.add(threads.submit(() -> rig.commits.appendDurably(List.of(each))));
            }
        }
        return answers;
    }

    /** PostgreSQL stores no NUL in text. */
    private static AccessEvent unstorable() {
        return AccessEvent.of("strongroom.credential.value.resolved")
                .tenant(ACME)
                .resource("credential", "a\0b", "Name")
                .build();
    }

    private static void assertCommitted(Future<?> answer) {
        assertThat(answer).succeedsWithin(Duration.ofSeconds(5));
    }

    private static void assertUnavailable(Future<?> answer) {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(answer::get)
                .withCauseInstanceOf(ProblemException.class);
    }
}
