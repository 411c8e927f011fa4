package io.strongroom.credentials.setting;

import io.strongroom.credentials.project.GraceDays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Merge patch (RFC 7396) of a tenant's settings. Java's null stands for what it does not speak of, JSON's null for the default. */
record SettingsPatch(@Nullable JsonNode minimumGraceDays) {

    private static final String MINIMUM_GRACE_DAYS = "/minimum_grace_days";

    SettingsPatch {
        if (minimumGraceDays != null) {
            GraceDays.parse(MINIMUM_GRACE_DAYS, minimumGraceDays);
        }
    }

    int minimumGraceDaysOr(int current) {
        return minimumGraceDays == null ? current : GraceDays.parse(MINIMUM_GRACE_DAYS, minimumGraceDays);
    }
}
