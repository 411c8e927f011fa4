package io.strongroom.audit.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether events reach the log: it has begun, and not been held up for longer than a while. */
class IntakeHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Clock clock;
    private volatile Instant lastWell = Instant.MIN;
    private volatile boolean ill;
    private volatile long lag;

    IntakeHealth(Clock clock) {
        this.clock = clock;
    }

    void isWell() {
        lastWell = clock.instant();
        ill = false;
    }

    /** Records that wait in the topic. */
    void lags(long records) {
        lag = records;
    }

    long lag() {
        return lag;
    }

    void isIll() {
        ill = true;
    }

    @Override
    public Health health() {
        boolean recent = lastWell.isAfter(clock.instant().minus(PATIENCE));
        return recent
                ? Health.up().withDetail("waiting", ill).build()
                : Health.down().build();
    }
}
