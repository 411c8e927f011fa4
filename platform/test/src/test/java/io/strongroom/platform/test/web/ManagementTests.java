package io.strongroom.platform.test.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.http.Answer;
import org.junit.jupiter.api.Test;

class ManagementTests extends SampleTest {

    @Test
    void tellsAnybodyItsHealthAndNoDetails() {
        Answer liveness = http().get("/actuator/health/liveness");

        assertThat(liveness.status()).isEqualTo(200);
        assertThat(liveness.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void isNotReadyWhileNothingIsKnownOfWithdrawals() {
        assertThat(http().get("/actuator/health/readiness").status()).isEqualTo(503);
    }

    @Test
    void givesMetricsToTheLoopback() {
        assertThat(http().get("/actuator/prometheus").body()).contains("strongroom_withdrawals_silence_seconds");
    }
}
