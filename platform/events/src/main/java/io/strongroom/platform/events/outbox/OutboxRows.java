package io.strongroom.platform.events.outbox;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.events.Actors;
import io.strongroom.platform.events.ocsf.Circumstances;
import io.strongroom.platform.web.request.RequestFacts;
import java.util.List;
import java.util.UUID;

/** Completes events with what is known of the request that this thread serves. */
final class OutboxRows {

    private final String service;

    /** @param service the name of the sending service, without a slash */
    OutboxRows(String service) {
        this.service = service;
    }

    List<OutboxRow> of(List<AccessEvent> events) {
        return events.stream().map(this::of).toList();
    }

    OutboxRow of(AccessEvent event) {
        UUID tenant = event.tenant() != null ? event.tenant() : CurrentTenant.required();
        Actor actor = event.actor() != null ? event.actor() : Actors.current(service);
        var circumstances = RequestFacts.current()
                .map(facts -> new Circumstances(
                        "/" + service,
                        tenant,
                        actor,
                        facts.correlationId(),
                        facts.ip(),
                        facts.method(),
                        facts.routeTemplate()))
                .orElseGet(() -> new Circumstances("/" + service, tenant, actor, null, null, null, null));
        return OutboxRow.of(event, circumstances, TraceParent.current(circumstances.correlationId()));
    }
}
