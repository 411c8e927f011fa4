package io.strongroom.credentials.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class IdempotencyTests {

    private static final String FILLED = """
            {"name":"DHIS2","type":{"kind":"raw"},"environments":{"main":{"password":"canary-of-keys"}}}""";
    private static final String PLACEHOLDER = "{\"name\":\"DHIS2\",\"type\":{\"kind\":\"raw\"}}";
    private static final String PROJECT = "{\"name\":\"Malaria\"}";

    private final Database database;
    private final Tenant tenant;
    private final Someone owner;
    private final String key = UUID.randomUUID().toString();

    @Autowired
    IdempotencyTests(Tenants tenants, Database database) {
        this.database = database;
        this.tenant = tenants.create();
        this.owner = tenant.member();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {"/credentials|" + PLACEHOLDER, "/projects|" + PROJECT, "/credentials|" + FILLED})
    void answersTheSameAgainAndMakesNothingTwice(String path, String body) {
        Answer first = post(owner, path, body, key).is(201);
        Answer again = post(owner, path, body, key).is(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).endsWith("/" + first.id());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(database.eventTypes(tenant.id())).hasSize(1);
        assertThat(owner.get(path)
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/id").stringValue()))
                .containsExactly(first.id());
    }

    @Test
    void keepsNoValueAndNoHashOfOneThatSomebodyCouldMake() {
        post(owner, "/credentials", FILLED, key).is(201);

        List<String> rows =
                database.column(String.class, "select k::text from idempotency_key k where tenant_id = ?", tenant.id());
        assertThat(rows).singleElement().asString().doesNotContain("canary-of-keys");
        assertThat(database.column(
                        Boolean.class,
                        "select fingerprint = sha256(convert_to(?, 'UTF8')) from idempotency_key where tenant_id = ?",
                        FILLED,
                        tenant.id()))
                .containsExactly(false);
    }

    @Test
    void refusesTheKeyWithAnotherBodyWhateverItsMeaning() {
        post(owner, "/credentials", FILLED, key).is(201);

        post(owner, "/credentials", PLACEHOLDER, key).is(422, "idempotency-key-reused");
        post(owner, "/credentials", FILLED + " ", key).is(422, "idempotency-key-reused");
    }

    @Test
    void looksAtTheFieldsBeforeTheKey() {
        post(owner, "/projects", PROJECT, key).is(201);

        post(owner, "/projects", "{\"name\":\"\"}", key).isInvalid("/name");
        post(tenant.user("auditor"), "/projects", PROJECT, key).is(403, "forbidden");
    }

    @Test
    void takesAKeyForOneCallerAndOneOperation() {
        String mine = post(owner, "/projects", PROJECT, key).is(201).id();

        assertThat(post(tenant.member(), "/projects", PROJECT, key).is(201).id())
                .isNotEqualTo(mine);
        post(owner, "/credentials", PLACEHOLDER, key).is(201);
    }

    @Test
    void keepsNoKeyOfARequestThatFailed() {
        post(
                        owner,
                        "/credentials",
                        "{\"name\":\"x\",\"type\":{\"kind\":\"raw\"},\"projects\":[{\"project\":\"%s\",\"environments\":[]}]}"
                                .formatted(UUID.randomUUID()),
                        key)
                .is(422, "validation-failed");

        post(owner, "/credentials", FILLED, key).is(201);
    }

    @Test
    void tellsToComeAgainWhileTheFirstRunsUntilItIsTakenForDead() {
        String first = post(owner, "/credentials", FILLED, key).is(201).id();
        forgetTheAnswer();

        Answer running = post(owner, "/credentials", FILLED, key).is(409, "conflict");
        assertThat(running.header("Retry-After")).isEqualTo("1");

        database.change("update idempotency_key set taken_at = now() - interval '121 seconds' where key = ?", key);
        assertThat(post(owner, "/credentials", FILLED, key).is(201).id()).isNotEqualTo(first);
    }

    @Test
    void forgetsAKeyAfterADay() {
        String first = post(owner, "/projects", PROJECT, key).is(201).id();
        database.change("update idempotency_key set taken_at = now() - interval '24 hours' where key = ?", key);

        assertThat(post(owner, "/projects", "{\"name\":\"Measles\"}", key)
                        .is(201)
                        .id())
                .isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a\tb"})
    void refusesWhatIsNoKey(String text) {
        post(owner, "/projects", PROJECT, text).is(400, "invalid-parameter");
    }

    @Test
    void refusesLongKeysAndTwoOfThem() {
        post(owner, "/projects", PROJECT, "k".repeat(256)).is(400, "invalid-parameter");
        post(owner, "/projects", PROJECT, "k".repeat(255)).is(201);
    }

    @Test
    void oneKeyEightTimesAtOnceMakesOneThingAndAnswersAgree() {
        for (int round = 0; round < 20; round++) {
            String path = round % 2 == 0 ? "/credentials" : "/projects";
            assertOneIsMade(path, path.equals("/projects") ? PROJECT : FILLED, "round " + round);
        }
    }

    private void assertOneIsMade(String path, String body, String roundKey) {
        List<Answer> answers = atOnce(8, () -> post(owner, path, body, roundKey));
        Answer settled = post(owner, path, body, roundKey).is(201);

        assertThat(answers).allSatisfy(answer -> {
            if (answer.status() == 201) {
                assertThat(answer.text()).isEqualTo(settled.text());
            } else {
                answer.is(409, "conflict");
                assertThat(answer.header("Retry-After")).isEqualTo("1");
            }
        });
        assertThat(answers).anySatisfy(answer -> answer.is(201));
        assertThat(database.column(
                        UUID.class,
                        "select id from " + path.substring(1, path.length() - 1)
                                + " where tenant_id = ? and id <> all(select location_id from ("
                                + "select (regexp_match(location, '[^/]+$'))[1]::uuid as location_id"
                                + " from idempotency_key where tenant_id = ?) k)",
                        tenant.id(),
                        tenant.id()))
                .as("made without an answer")
                .isEmpty();
    }

    private static List<Answer> atOnce(int times, java.util.concurrent.Callable<Answer> request) {
        var start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running = IntStream.range(0, times)
                    .mapToObj(n -> threads.submit(() -> {
                        start.await();
                        return request.call();
                    }))
                    .toList();
            start.countDown();
            return running.stream().map(IdempotencyTests::joined).toList();
        }
    }

    private static Answer joined(Future<Answer> running) {
        try {
            return running.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void forgetTheAnswer() {
        assertThat(database.change(
                        "update idempotency_key set status = null, location = null, etag = null, body = null where key = ?",
                        key))
                .isOne();
    }

    private static Answer post(Someone by, String path, String body, String key) {
        return by.call("POST", path, body, "Idempotency-Key", key);
    }
}
