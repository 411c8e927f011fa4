package io.strongroom.schemas.importing;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;

/** Renews a lease again and again until closed, or until it is found lost. */
final class Heartbeat implements AutoCloseable {

    private final Thread thread;
    private volatile boolean lost;

    private Heartbeat(BooleanSupplier renewal, Duration every) {
        this.thread = Thread.ofVirtual().name("import-lease").unstarted(() -> beat(renewal, every));
    }

    static Heartbeat start(BooleanSupplier renewal, Duration every) {
        Heartbeat heartbeat = new Heartbeat(renewal, every);
        heartbeat.thread.start();
        return heartbeat;
    }

    boolean isLost() {
        return lost;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void beat(BooleanSupplier renewal, Duration every) {
        try {
            while (!lost) {
                Thread.sleep(every);
                lost = !renewed(renewal);
            }
        } catch (InterruptedException closed) {
            // the work is done
        }
    }

    /** A database that is away for a moment costs nothing: the lease lasts longer than one beat. */
    private static boolean renewed(BooleanSupplier renewal) {
        try {
            return renewal.getAsBoolean();
        } catch (DataAccessException away) {
            return true;
        }
    }
}
