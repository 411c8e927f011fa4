package io.strongroom.platform.events.outbox;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Refreshes the figure of unpublished events each second, for the first time before any request is served. */
class OutboxGauge implements SmartLifecycle {

    private final OutboxBound bound;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbox-gauge").daemon().factory());
    private volatile boolean running;

    OutboxGauge(OutboxBound bound) {
        this.bound = bound;
    }

    @Override
    public void start() {
        running = true;
        bound.refresh();
        var _ = clock.scheduleWithFixedDelay(bound::refresh, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
