package io.strongroom.platform.events.refusal;

import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.events.RefusalDetails;
import io.strongroom.platform.events.Resource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one refused request was about; those of the same {@link Kind} are alike. */
record Refusal(Kind kind, Actor actor, @Nullable String project, RefusalDetails details) {

    static final RefusalDetails NO_DETAILS = new RefusalDetails(null, null, null);

    /**
     * @param resourceId null where refusals of many resources are summed up together
     * @param reason code of the problem
     */
    record Kind(
            UUID tenant,
            String callerId,
            String type,
            String resourceType,
            @Nullable String resourceId,
            String reason) {

        Kind ofAnyResource() {
            return new Kind(tenant, callerId, type, resourceType, null, reason);
        }
    }

    Refusal ofAnyResource() {
        return new Refusal(kind.ofAnyResource(), actor, null, NO_DETAILS);
    }

    AccessEvent event() {
        return builder().build();
    }

    AccessEvent sum(long count) {
        return builder().detail("count", count).build();
    }

    private AccessEvent.Builder builder() {
        var event = AccessEvent.of(kind.type)
                .tenant(kind.tenant)
                .by(actor)
                .failed(kind.reason)
                .project(project)
                .environment(details.environment())
                .run(details.run())
                .step(details.step());
        return kind.resourceId == null ? event : event.resource(Resource.of(kind.resourceType, kind.resourceId));
    }
}
