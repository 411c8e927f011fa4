package io.strongroom.platform.outbound;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls when their time is over, whatever they wait for. Each runs on a virtual thread of its own: interrupting one closes the socket that it
 * waits for. A look-up of a name cannot be interrupted; its caller goes on all the same, and its place stays taken until it ends.
 */
final class TimeLimit {

    private final Duration limit;
    private final Semaphore places;

    TimeLimit(Duration limit, int atOnce) {
        this.limit = limit;
        this.places = new Semaphore(atOnce);
    }

    /** @throws CallInterrupted when the caller's own thread is told to stop */
    Outcome run(Callable<Outcome> call) {
        if (!places.tryAcquire()) {
            return new Outcome.Failed(Failure.BUSY);
        }
        var task = new FutureTask<>(call);
        Thread.ofVirtual().name("outbound").start(() -> {
            try {
                task.run();
            } finally {
                places.release();
            }
        });
        return await(task);
    }

    private Outcome await(FutureTask<Outcome> task) {
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            return new Outcome.Failed(Failure.TOO_SLOW);
        } catch (InterruptedException stopping) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new CallInterrupted();
        } catch (ExecutionException defect) {
            throw new IllegalStateException(describe(defect.getCause()));
        }
    }

    /** Not its message: it may quote what was to be sent. */
    private static String describe(@Nullable Throwable defect) {
        return "A call ended in "
                + (defect == null ? "nothing" : defect.getClass().getName());
    }

    /** The caller's thread was told to stop while it waited. */
    static final class CallInterrupted extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
