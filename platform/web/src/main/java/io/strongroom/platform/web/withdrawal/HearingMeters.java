package io.strongroom.platform.web.withdrawal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How well this replica hears of withdrawals, as figures. */
final class HearingMeters {

    private HearingMeters() {}

    static void register(Hearing hearing, WithdrawnSince withdrawn, MeterRegistry meters) {
        age(
                meters,
                "strongroom.withdrawals.silence",
                hearing::silence,
                "For how long no source has told of withdrawals");
        age(
                meters,
                "strongroom.withdrawals.topic.silence",
                hearing::topicSilence,
                "For how long the topic has not told of withdrawals: the identity service is asked instead");
        Gauge.builder("strongroom.withdrawals.caught.up", () -> hearing.hasCaughtUp() ? 1 : 0)
                .description("1 once all withdrawals from before the start are known")
                .register(meters);
        Gauge.builder("strongroom.withdrawals.known", withdrawn::size)
                .description("Withdrawals that are remembered")
                .register(meters);
    }

    private static void age(MeterRegistry meters, String name, Supplier<Duration> age, String description) {
        TimeGauge.builder(name, () -> age.get().toMillis(), TimeUnit.MILLISECONDS)
                .description(description)
                .register(meters);
    }
}
