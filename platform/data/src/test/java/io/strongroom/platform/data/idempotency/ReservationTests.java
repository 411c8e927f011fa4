package io.strongroom.platform.data.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.strongroom.platform.data.DataTestApplication;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.problem.ProblemException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = {DataTestApplication.class, KeyWorld.class},
        webEnvironment = WebEnvironment.NONE)
class ReservationTests {

    private static final UUID ACME = UUID.fromString("0198c000-0000-7000-8000-000000000001");
    private static final UUID GLOBEX = UUID.fromString("0198c000-0000-7000-8000-000000000002");
    private static final ResponseEntity<Map<String, String>> CREATED =
            ResponseEntity.created(URI.create("/things/1")).eTag("\"1\"").body(Map.of("id", "1"));

    private final ReservationTable table;
    private final Fingerprints fingerprints;
    private final ForgottenKeys forgotten;
    private final MovedClock clock;
    private final JdbcClient ops;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final String key = UUID.randomUUID().toString();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DataTestApplication.properties(registry);
    }

    @Autowired
    ReservationTests(
            JdbcClient jdbc,
            @Qualifier("opsJdbc") JdbcClient ops,
            PlatformTransactionManager manager,
            JsonMapper json,
            IdempotencySettings settings,
            FingerprintKey fingerprintKey,
            ForgottenKeys forgotten,
            MovedClock clock) {
        this.table = new ReservationTable(jdbc, manager, json, settings, clock);
        this.fingerprints = new Fingerprints(fingerprintKey);
        this.transactions = new TransactionTemplate(manager);
        this.forgotten = forgotten;
        this.clock = clock;
        this.ops = ops;
        this.jdbc = jdbc;
    }

    @Test
    void whoComesAgainGetsTheFirstAnswer() {
        done("body");

        assertThatExceptionOfType(AnsweredBefore.class)
                .isThrownBy(() -> take(of("body")))
                .satisfies(before -> {
                    ResponseEntity<byte[]> answer = before.answer();
                    assertThat(answer.getStatusCode().value()).isEqualTo(201);
                    assertThat(answer.getHeaders().getLocation()).hasToString("/things/1");
                    assertThat(answer.getHeaders().getETag()).isEqualTo("\"1\"");
                    assertThat(answer.getBody()).asString().isEqualTo("{\"id\":\"1\"}");
                });
    }

    @Test
    void anotherBodyIsRefused() {
        done("body");

        assertRefused(of("Body"), 422, "idempotency-key-reused");
    }

    @Test
    void aSecretIsShownOnceOnly() {
        var reservation = taken("body");
        var shown = ResponseEntity.created(URI.create("/things/1"))
                .cacheControl(CacheControl.noStore())
                .body(Map.of("secret", "s3cret"));
        inAcme(() -> reservation.answered(shown));

        assertRefused(of("body"), 409, "secret-already-shown")
                .satisfies(problem -> assertThat(problem.headers()).containsEntry("Location", "/things/1"));
        assertThat(inAcme(() -> jdbc.sql("select k::text from idempotency_key k where key = ?")
                        .param(key)
                        .query(String.class)
                        .single()))
                .doesNotContain("s3cret");
    }

    @Test
    void whileTheFirstRunsTheOthersAreToldToComeAgain() {
        taken("body");

        assertRefused(of("body"), 409, "conflict")
                .satisfies(problem -> assertThat(problem.headers()).containsEntry(HttpHeaders.RETRY_AFTER, "1"));
    }

    @Test
    void nobodyWaitsForATransactionThatHoldsTheKey() {
        inAcme(() -> {
            of("body").take();
            var elsewhere = new Thread(() -> assertRefused(of("body"), 409, "conflict"));
            var failure = new Throwable[1];
            elsewhere.setUncaughtExceptionHandler((_, thrown) -> failure[0] = thrown);
            elsewhere.start();
            join(elsewhere);
            assertThat(failure[0]).isNull();
            return "";
        });
    }

    @Test
    void aKeyDiesWithTheTransactionThatTookIt() {
        CurrentTenant.run(
                ACME,
                () -> transactions.executeWithoutResult(status -> {
                    of("body").take();
                    status.setRollbackOnly();
                }));

        done("another body");
    }

    @Test
    void aRequestThatFailedGivesItsKeyBack() {
        var failed = taken("body");
        CurrentTenant.run(ACME, failed::release);

        done("another body");
    }

    @Test
    void whatWasAnsweredIsNotGivenBack() {
        var reservation = taken("body");
        inAcme(() -> reservation.answered(CREATED));
        CurrentTenant.run(ACME, reservation::release);

        assertThatExceptionOfType(AnsweredBefore.class).isThrownBy(() -> take(of("body")));
    }

    @Test
    void aDeadRequestLosesItsKeyAtTheStaleAgeAndCanAnswerNoMore() {
        var dead = taken("body");
        clock.move(Duration.ofMinutes(2).minusSeconds(1));
        assertRefused(of("body"), 409, "conflict");

        clock.move(Duration.ofSeconds(1));
        var heir = taken("another body");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> inAcme(() -> dead.answered(CREATED)))
                .satisfies(problem -> assertThat(problem.code().code()).isEqualTo("conflict"));
        CurrentTenant.run(ACME, dead::release);
        inAcme(() -> heir.answered(CREATED));
        assertThatExceptionOfType(AnsweredBefore.class).isThrownBy(() -> take(of("another body")));
    }

    @Test
    void anAnswerIsKeptForADayAndThenRemoved() {
        done("body");
        clock.move(Duration.ofHours(24).minusSeconds(1));
        forgotten.remove();
        assertThatExceptionOfType(AnsweredBefore.class).isThrownBy(() -> take(of("body")));

        clock.move(Duration.ofSeconds(1));
        done("another body");
        clock.move(Duration.ofHours(24));
        forgotten.remove();
        assertThat(ops.sql("select count(taken_at) from idempotency_key where taken_at < ?")
                        .param(clock.instant().atOffset(java.time.ZoneOffset.UTC))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameKeyOfAnotherCallerOrOperationOrTenantIsAnotherKey() {
        done("body");

        take(reservation(new KeyScope(ACME, "user:2", "POST", "/things", key), "other"));
        take(reservation(new KeyScope(ACME, "user:1", "POST", "/things/1/parts", key), "other"));
        CurrentTenant.run(
                GLOBEX,
                () -> transactions.executeWithoutResult(
                        status -> reservation(new KeyScope(GLOBEX, "user:1", "POST", "/things", key), "other")
                                .take()));
    }

    @Test
    void keysStandBehindTheirTenantsWallAndBackgroundWorkCannotReadThem() {
        done("body");

        assertThat(CurrentTenant.<Long, RuntimeException>call(
                        GLOBEX,
                        () -> transactions.execute(
                                status -> jdbc.sql("select count(*) from idempotency_key where key = ?")
                                        .param(key)
                                        .query(Long.class)
                                        .single())))
                .isZero();
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> ops.sql("select body from idempotency_key")
                        .query(String.class)
                        .list())
                .withStackTraceContaining("permission denied");
    }

    @Test
    void aKeyIsTakenInsideATransactionOnly() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CurrentTenant.run(ACME, () -> of("body").take()));
    }

    private void done(String body) {
        inAcme(() -> {
            var reservation = of(body);
            reservation.take();
            return reservation.answered(CREATED);
        });
    }

    private KeyedReservation taken(String body) {
        var reservation = of(body);
        take(reservation);
        return reservation;
    }

    private void take(KeyedReservation reservation) {
        inAcme(() -> {
            reservation.take();
            return "";
        });
    }

    private <T> T inAcme(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(
                CurrentTenant.<T, RuntimeException>call(ACME, () -> transactions.execute(status -> work.get())));
    }

    private org.assertj.core.api.ThrowableAssertAlternative<ProblemException> assertRefused(
            KeyedReservation reservation, int status, String code) {
        return assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> take(reservation))
                .satisfies(problem -> {
                    assertThat(problem.code().status().value()).isEqualTo(status);
                    assertThat(problem.code().code()).isEqualTo(code);
                });
    }

    private KeyedReservation of(String body) {
        return reservation(new KeyScope(ACME, "user:1", "POST", "/things", key), body);
    }

    private KeyedReservation reservation(KeyScope scope, String body) {
        return new KeyedReservation(table, scope, fingerprints.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
