package io.strongroom.credentials.withdrawal;

import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.events.Resource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the log is told of a withdrawal as a whole; each share has its own event besides. */
@Component
class WithdrawalEvents {

    private final Outbox outbox;

    WithdrawalEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void started(UUID id, UUID owner, @Nullable String reason) {
        outbox.append(
                about("strongroom.withdrawal.started", id, owner).reason(reason).build());
    }

    void finished(UUID id, UUID owner, int withdrawn, Actor actor) {
        outbox.append(about("strongroom.withdrawal.finished", id, owner)
                .detail("count", withdrawn)
                .by(actor)
                .build());
    }

    private static AccessEvent.Builder about(String type, UUID id, UUID owner) {
        return AccessEvent.of(type).resource(Resource.of("withdrawal", id).ownedBy(owner));
    }
}
