package io.strongroom.platform.events.outbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The events of one request that waits for their commit. */
final class WaitingAppend {

    private final List<OutboxRow> rows;
    private final CompletableFuture<Boolean> committed = new CompletableFuture<>();

    WaitingAppend(List<OutboxRow> rows) {
        this.rows = rows;
    }

    List<OutboxRow> rows() {
        return rows;
    }

    CompletableFuture<Boolean> committed() {
        return committed;
    }

    void succeed() {
        committed.complete(true);
    }

    void fail(Throwable cause) {
        committed.completeExceptionally(cause);
    }

    /** Nobody waits any more: events that are still in the queue then say what did not happen, and are left out. */
    void abandon() {
        committed.cancel(false);
    }

    boolean isAbandoned() {
        return committed.isCancelled();
    }
}
