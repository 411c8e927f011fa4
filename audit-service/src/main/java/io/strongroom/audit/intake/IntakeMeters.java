package io.strongroom.audit.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.strongroom.platform.events.relay.AccessEvents;
import java.util.concurrent.TimeUnit;

/** How far the log is behind the topic. */
final class IntakeMeters {

    private IntakeMeters() {}

    static void register(IntakeHealth health, MeterRegistry meters) {
        for (int partition = 0; partition < AccessEvents.PARTITIONS; partition++) {
            int number = partition;
            Gauge.builder("strongroom.audit.lag", () -> health.lag(number))
                    .description("Records of a partition that wait to be stored; 0 where another replica reads it")
                    .tag("partition", Integer.toString(number))
                    .register(meters);
        }
        Gauge.builder("strongroom.audit.waiting", () -> health.isWaiting() ? 1 : 0)
                .description("1 while records were read and cannot be stored")
                .register(meters);
        TimeGauge.builder("strongroom.audit.silence", () -> health.silence().toMillis(), TimeUnit.MILLISECONDS)
                .description("For how long the intake has not been known to be well")
                .register(meters);
    }
}
