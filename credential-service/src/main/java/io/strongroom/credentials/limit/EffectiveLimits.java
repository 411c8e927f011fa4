package io.strongroom.credentials.limit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Which number holds: the tenant's own, else the instance's. */
@Component
@EnableConfigurationProperties(LimitSettings.class)
class EffectiveLimits {

    private final LimitSettings settings;
    private final VersionsKept versions;

    EffectiveLimits(LimitSettings settings, VersionsKept versions) {
        this.settings = settings;
        this.versions = versions;
    }

    int of(Limit limit, OwnLimits own) {
        Integer number = own.of(limit);
        return number == null ? ofInstance(limit) : number;
    }

    private int ofInstance(Limit limit) {
        return switch (limit) {
            case CREDENTIALS -> settings.credentials();
            case PROJECTS -> settings.projects();
            case ENVIRONMENTS -> settings.environmentsPerCredential();
            case VERSIONS -> versions.byDefault();
        };
    }
}
