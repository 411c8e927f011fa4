package io.strongroom.platform.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets a service keep figures that follow from its events, {@code last_used_at} for one, in the relay's transaction instead of the
 * request's. A bean of this type is called once for every event.
 */
public interface PublishedBatch {

    /**
     * Called in the transaction that gives the events their numbers. What it throws undoes that transaction, which is then tried
     * again.
     *
     * @param events in the order of the log
     * @param ops the connection of that transaction, in the ops role
     */
    void numbered(List<Numbered> events, JdbcClient ops);

    /**
     * @param type the full {@code ce_type}
     * @param subject id of the thing that was touched
     * @param time when it happened
     * @param failed whether it was refused
     */
    record Numbered(
            UUID tenant, UUID id, String type, @Nullable String subject, Instant time, boolean failed) {}
}
