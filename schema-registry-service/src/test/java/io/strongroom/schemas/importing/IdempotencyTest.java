package io.strongroom.schemas.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.http.Http;
import io.strongroom.schemas.ServiceTest;
import io.strongroom.schemas.TestCallers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An import that is asked for again is the same import. */
@ServiceTest
class IdempotencyTest {

    private static final String BODY = "{\"packages\":[\"@test/language-again\"]}";

    private final String superuser = TestCallers.superuser();
    private final String key = UUID.randomUUID().toString();
    private Http http = new Http("http://127.0.0.1");

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new Http("http://127.0.0.1:" + port);
    }

    @Test
    void answersTheSameAgain() {
        Answer first = start(BODY, superuser, key);
        Answer again = start(BODY, superuser, key);

        assertThat(first.status()).as(first.body()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).isPresent();
    }

    @Test
    void isAnotherImportForAnotherCaller() {
        String mine = start(BODY, superuser, key).json().path("id").asString();

        assertThat(start(BODY, TestCallers.superuser(), key).json().path("id").asString())
                .isNotEqualTo(mine);
    }

    @Test
    void refusesAnotherBodyAndWhatIsNoKey() {
        start(BODY, superuser, key);

        assertThat(start(BODY + " ", superuser, key).verdict()).isEqualTo("422 idempotency-key-reused");
        assertThat(start("{\"packages\":[]}", superuser, key).verdict()).isEqualTo("422 validation-failed");
        assertThat(start(BODY, superuser, "k".repeat(256)).verdict()).isEqualTo("400 invalid-parameter");
    }

    private Answer start(String body, String bearer, String withKey) {
        return http.post("/api/v1/adaptors/imports", body, "Authorization", bearer, "Idempotency-Key", withKey);
    }
}
