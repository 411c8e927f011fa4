package io.strongroom.credentials.limit;

import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Outbox;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of a tenant's own limits by the superuser; each is an event of the instance that names the numbers. */
@Component
class LimitChanges {

    private final LimitTable table;
    private final Outbox outbox;

    LimitChanges(LimitTable table, Outbox outbox) {
        this.table = table;
        this.outbox = outbox;
    }

    /** Lets one change follow the other; nothing is recorded where nothing changes. */
    @Transactional
    public void replace(UUID by, KnownTenant tenant, OwnLimits limits) {
        List<Limit> changed = limits.differencesFrom(table.locked(tenant.id(), by));
        if (changed.isEmpty()) {
            return;
        }
        table.change(tenant.id(), by, limits);
        AccessEvent.Builder event = AccessEvent.of("strongroom.tenant.limits.changed")
                .resource("tenant", tenant.id(), tenant.name())
                .detail("fields", changed.stream().map(Limit::text).toList());
        changed.forEach(limit -> event.detail(limit.text(), limits.of(limit)));
        outbox.append(event.build());
    }
}
