package io.strongroom.gateway.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what was over a limit, by the kind of caller and never by who it was. */
final class LimitMeters {

    private final Counter machines;
    private final Counter users;
    private final Counter addresses;

    LimitMeters(RateLimits limits, MeterRegistry meters) {
        this.machines = refused("machine", meters);
        this.users = refused("user", meters);
        this.addresses = refused("address", meters);
        Gauge.builder("strongroom.limits.callers", limits, RateLimits::callers)
                .description("Callers of the last minute that are kept count of")
                .register(meters);
    }

    private static Counter refused(String limit, MeterRegistry meters) {
        return Counter.builder("strongroom.limits.refused")
                .description("Requests beyond a caller's limit")
                .tag("limit", limit)
                .register(meters);
    }

    void refusedCaller(boolean machine) {
        (machine ? machines : users).increment();
    }

    void refusedAddress() {
        addresses.increment();
    }
}
