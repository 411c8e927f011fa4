package io.strongroom.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.strongroom.e2e.stack.LocalStack;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole stack, one of its own, under a load of writes and resolves while its processes are killed and stopped. What its clients were told
 * decides: docs/reliability.md says how. {@code -Pendurance} runs many random schedules instead of these few; a seed that failed is run again with
 * {@code -Dstrongroom.faults.schedules=1 -Dstrongroom.faults.seed=<seed>}.
 */
class FaultScheduleTests {

    private static final Logger LOG = LoggerFactory.getLogger(FaultScheduleTests.class);
    private static final int MANY = Integer.getInteger("strongroom.faults.schedules", 0);
    private static final LocalStack STACK =
            MANY > 4 ? LocalStack.startedOften("fault-stack") : LocalStack.startedOnce("fault-stack");

    @BeforeAll
    static void start() {
        var _ = STACK.startAnew();
    }

    @AfterAll
    static void stop() {
        STACK.stop();
    }

    static LongStream seeds() {
        long random = new Random().nextInt(1_000_000);
        long base = Long.getLong("strongroom.faults.seed", random);
        LOG.info("Base seed {}", base);
        return MANY > 0 ? LongStream.range(base, base + MANY) : LongStream.of(1, 2, 3, base);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingThatWasAnsweredIsLost(long seed) {
        Schedule schedule = Schedule.of(seed);
        Instant begin = Instant.now();
        startWhatIsMissing();
        ClientLog log = new ClientLog();
        FaultTenant tenant = new FaultTenant(STACK.demo());
        Faults faults = new Faults(STACK);
        try (var _ = new FaultLoad(tenant, log, seed)) {
            faults.run(schedule);
        }
        Oracle oracle = new Oracle(STACK.demo(), tenant, log, Duration.ofSeconds(60));
        try {
            oracle.everyServiceIsReady();
            assertThat(faults.fallen()).isEmpty();
            oracle.nothingWasSeenThatMustNotBe();
            oracle.everyAnsweredWriteIsThere();
            oracle.everyValueThatWasReceivedIsInTheLog();
            oracle.vaultHoldsWhatRowsName();
        } catch (RuntimeException | AssertionError failure) {
            LOG.warn("{} failed; answers: {}", schedule, log.answers(), failure);
            throw new AssertionError(schedule + "\nanswers: " + log.answers(), failure);
        }
        LOG.info("{} s, {}; answers: {}", Duration.between(begin, Instant.now()).toSeconds(), schedule, log.answers());
    }

    private static void startWhatIsMissing() {
        if (!new Faults(STACK).allRun()) {
            STACK.startWhatIsMissing();
        }
    }

    /** What would prove nothing if it never failed. */
    @Test
    void theOracleFindsWhatIsGone() {
        startWhatIsMissing();
        ClientLog log = new ClientLog();
        FaultTenant tenant = new FaultTenant(STACK.demo());
        try (var _ = new FaultLoad(tenant, log, 0)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> log.events().size() > 20 && log.credentials().size() > 2);
        }
        Oracle patient = new Oracle(STACK.demo(), tenant, log, Duration.ofSeconds(60));
        patient.everyAnsweredWriteIsThere();
        patient.everyValueThatWasReceivedIsInTheLog();
        patient.vaultHoldsWhatRowsName();

        Oracle oracle = new Oracle(STACK.demo(), tenant, log, Duration.ofSeconds(1));
        FaultTables tables = new FaultTables(STACK.demo(), tenant.id());
        assertThat(
                        tables.change(
                                "audit-service",
                                "delete from access_event where tenant_id = ? and type = 'strongroom.credential.value.resolved' and not failed"))
                .isPositive();
        assertThatThrownBy(oracle::everyValueThatWasReceivedIsInTheLog).isNotNull();
        assertThat(tables.change(
                        "credential-service",
                        "update value_version set path = path || 'x' where tenant_id = ? and path is not null"))
                .isPositive();
        assertThatThrownBy(oracle::vaultHoldsWhatRowsName).isNotNull();
        assertThat(tables.change(
                        "credential-service", "update value_version set number = number + 100 where tenant_id = ?"))
                .isPositive();
        assertThatThrownBy(oracle::everyAnsweredWriteIsThere).isNotNull();
    }
}
