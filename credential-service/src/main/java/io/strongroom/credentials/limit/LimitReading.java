package io.strongroom.credentials.limit;

import io.strongroom.credentials.limit.LimitsView.Entry;
import io.strongroom.credentials.limit.LimitsView.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The limits of the current tenant with what is used of them. */
@Component
class LimitReading {

    private final LimitTable table;
    private final EffectiveLimits effective;

    LimitReading(LimitTable table, EffectiveLimits effective) {
        this.table = table;
        this.effective = effective;
    }

    @Transactional(readOnly = true)
    public LimitsView read() {
        OwnLimits own = table.own();
        return new LimitsView(
                entry(Limit.CREDENTIALS, own, table.counted(Limit.CREDENTIALS)),
                entry(Limit.PROJECTS, own, table.counted(Limit.PROJECTS)),
                entry(Limit.ENVIRONMENTS, own, null),
                entry(Limit.VERSIONS, own, null));
    }

    private Entry entry(Limit limit, OwnLimits own, @Nullable Long used) {
        return new Entry(effective.of(limit, own), used, own.of(limit) == null ? Source.INSTANCE : Source.TENANT);
    }
}
