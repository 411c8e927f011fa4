package io.strongroom.schemas.importing;

import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.web.caller.Tenants;
import io.strongroom.schemas.adaptor.AdaptorName;
import org.springframework.stereotype.Component;

/** Tells the instance's log what imports changed or failed to change; one event a package, in the transaction that ends it. */
@Component
class ImportEvents {

    private final Outbox outbox;

    ImportEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void append(String requestedBy, PackageProgress ended) {
        if (ended.status() == PackageStatus.FAILED) {
            String reason = String.valueOf(ended.reason());
            outbox.append(event("strongroom.schema.import.failed", requestedBy, ended)
                    .failed(reason)
                    .build());
        } else if (ended.added() > 0) {
            outbox.append(
                    event("strongroom.schema.imported", requestedBy, ended).build());
        }
    }

    private static AccessEvent.Builder event(String type, String requestedBy, PackageProgress ended) {
        String name = AdaptorName.ofPackage(ended.packageName()).orElse(ended.packageName());
        return AccessEvent.of(type)
                .tenant(Tenants.RESERVED)
                .by(Actor.system("schema-registry-service").onBehalfOf(requestedBy))
                .resource("adaptor", name, name)
                .detail("package", ended.packageName())
                .detail("versions_added", ended.added())
                .detail("versions_known", ended.known())
                .detail("versions_failed", ended.failed());
    }
}
