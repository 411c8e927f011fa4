package io.strongroom.e2e.fault;

import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Owners and workers at a steady pace, each one request at a time, until it is closed. */
final class FaultLoad implements AutoCloseable {

    private static final int OWNERS = 2;
    private static final int WORKERS = 3;
    private static final long PACE_MILLIS = 40;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(OWNERS + WORKERS);
    private final ClientLog log;

    FaultLoad(FaultTenant tenant, ClientLog log, long seed) {
        this.log = log;
        for (int i = 0; i < OWNERS; i++) {
            begin(new FaultWriter(tenant, log, new Random(seed + i)));
        }
        for (int i = 0; i < WORKERS; i++) {
            begin(new FaultWorker(tenant, log, new Random(seed - 1 - i)));
        }
    }

    private void begin(Runnable client) {
        var _ = threads.scheduleWithFixedDelay(
                () -> {
                    try {
                        client.run();
                    } catch (RuntimeException failure) {
                        log.breach("a client could not go on: " + failure);
                    }
                },
                0,
                PACE_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    /** Waits for what is under way. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("a client does not come to its end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
