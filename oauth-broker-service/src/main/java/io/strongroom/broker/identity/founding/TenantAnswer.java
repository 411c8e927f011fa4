package io.strongroom.broker.identity.founding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.strongroom.broker.identity.tenant.TenantSummary;
import io.strongroom.broker.identity.user.UserAnswer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant in JSON; with its first administrator only in the answer that made it. */
record TenantAnswer(
        UUID id,
        String name,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UserAnswer admin) {

    static TenantAnswer of(TenantSummary tenant) {
        return with(tenant, null);
    }

    static TenantAnswer with(TenantSummary tenant, @Nullable UserAnswer admin) {
        return new TenantAnswer(tenant.id(), tenant.name(), tenant.createdAt(), admin);
    }
}
