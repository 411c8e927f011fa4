package io.strongroom.platform.events.outbox;

import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Outcome;
import io.strongroom.platform.events.ocsf.Circumstances;
import io.strongroom.platform.events.ocsf.OcsfBody;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as the outbox stores it: what the record's headers need, and the body. */
record OutboxRow(
        UUID id,
        UUID tenant,
        String type,
        @Nullable String subject,
        Instant time,
        String authType,
        @Nullable String authId,
        String traceparent,
        boolean failed,
        String body) {

    static OutboxRow of(AccessEvent event, Circumstances circumstances, String traceparent) {
        return new OutboxRow(
                event.id(),
                circumstances.tenant(),
                event.type(),
                event.resource() == null ? null : event.resource().uid(),
                event.time(),
                circumstances.actor().kind().name().toLowerCase(Locale.ROOT),
                circumstances.actor().id(),
                traceparent,
                event.outcome() == Outcome.FAILURE,
                OcsfBody.of(event, circumstances));
    }
}
