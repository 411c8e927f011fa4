package io.strongroom.audit.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether events reach the log: it has begun, and not been held up for longer than a while. */
class IntakeHealth implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Clock clock;
    private final Instant begun;
    private volatile Instant lastWell = Instant.MIN;
    private volatile boolean ill;
    private volatile Map<Integer, Long> lags = Map.of();

    IntakeHealth(Clock clock) {
        this.clock = clock;
        this.begun = clock.instant();
    }

    void isWell() {
        lastWell = clock.instant();
        ill = false;
    }

    /** @param records that wait in each partition that is read here */
    void lags(Map<Integer, Long> records) {
        lags = Map.copyOf(records);
    }

    long lag(int partition) {
        return lags.getOrDefault(partition, 0L);
    }

    void isIll() {
        ill = true;
    }

    boolean isWaiting() {
        return ill;
    }

    /** Since it was last well, or since the start. */
    Duration silence() {
        Instant well = lastWell;
        return Duration.between(well.equals(Instant.MIN) ? begun : well, clock.instant());
    }

    @Override
    public Health health() {
        boolean recent = lastWell.isAfter(clock.instant().minus(PATIENCE));
        return recent
                ? Health.up().withDetail("waiting", ill).build()
                : Health.down().build();
    }
}
