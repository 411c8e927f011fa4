package io.strongroom.platform.events;

/** Where a service puts the event of a change, in the change's own transaction: both are durable, or neither is. */
public interface Outbox {

    /**
     * Adds the event to the current transaction.
     *
     * @throws IllegalStateException outside a transaction
     * @throws io.strongroom.platform.web.problem.ProblemException {@code audit-unavailable} while too much is unpublished
     */
    void append(AccessEvent event);
}
