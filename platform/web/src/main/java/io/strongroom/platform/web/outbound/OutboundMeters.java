package io.strongroom.platform.web.outbound;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.util.function.ToDoubleFunction;
import org.apache.hc.core5.pool.ConnPoolControl;
import org.apache.hc.core5.pool.PoolStats;

/** Gauges of a pool of connections to other services; they belong to the global registry, since pools are made where no bean is at hand. */
final class OutboundMeters {

    private OutboundMeters() {}

    static void register(String pool, ConnPoolControl<?> connections) {
        gauge("used", "Connections with a request on them", pool, connections, PoolStats::getLeased);
        gauge("idle", "Connections that wait for a request", pool, connections, PoolStats::getAvailable);
        gauge("waiting", "Requests that wait for a connection", pool, connections, PoolStats::getPending);
    }

    private static void gauge(
            String name,
            String description,
            String pool,
            ConnPoolControl<?> connections,
            ToDoubleFunction<PoolStats> figure) {
        Gauge.builder("strongroom.outbound." + name, connections, each -> figure.applyAsDouble(each.getTotalStats()))
                .description(description)
                .tag("pool", pool)
                .register(Metrics.globalRegistry);
    }
}
