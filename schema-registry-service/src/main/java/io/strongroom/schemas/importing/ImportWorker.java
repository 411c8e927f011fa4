package io.strongroom.schemas.importing;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.caller.Tenants;
import io.strongroom.platform.web.id.Ids;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The one thread of this process that works on imports, one after the other. It looks for work when told to, and every two seconds. */
@Component
class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final UUID holder = Ids.v7();
    private final Semaphore wake = new Semaphore(0);
    private final ImportLeases leases;
    private final ImportRun run;
    private volatile @Nullable Thread thread;

    ImportWorker(ImportLeases leases, ImportRun run) {
        this.leases = leases;
        this.run = run;
    }

    /** There is something to do. */
    void wake() {
        wake.release();
    }

    @Override
    public void start() {
        Thread worker =
                Thread.ofVirtual().name("imports").unstarted(() -> CurrentTenant.run(Tenants.RESERVED, this::work));
        // Before it starts, since it ends when it finds that it is not the one.
        thread = worker;
        worker.start();
    }

    @Override
    public void stop() {
        Thread working = thread;
        thread = null;
        if (working != null) {
            working.interrupt();
            try {
                working.join(STOP);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        while (Thread.currentThread().equals(thread)) {
            try {
                Optional<UUID> taken = leases.take(holder);
                if (taken.isPresent()) {
                    run(taken.get());
                } else {
                    rest();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException away) {
                LOG.warn(
                        "Imports wait for the database or the outbox: {}",
                        away.getClass().getSimpleName());
                restUninterrupted();
            }
        }
    }

    private void run(UUID id) throws InterruptedException {
        try (Heartbeat heartbeat = Heartbeat.start(() -> leases.renew(id, holder), ImportLeases.LEASE.dividedBy(4))) {
            run.run(id, heartbeat);
        } finally {
            leases.release(id, holder);
        }
    }

    private void rest() throws InterruptedException {
        if (wake.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    private void restUninterrupted() {
        try {
            rest();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
