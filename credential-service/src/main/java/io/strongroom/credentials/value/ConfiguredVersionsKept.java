package io.strongroom.credentials.value;

import io.strongroom.credentials.limit.VersionsKept;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** As the service is configured. */
@Component
@EnableConfigurationProperties(ValueSettings.class)
class ConfiguredVersionsKept implements VersionsKept {

    private final ValueSettings settings;

    ConfiguredVersionsKept(ValueSettings settings) {
        this.settings = settings;
    }

    @Override
    public int byDefault() {
        return settings.versionsKept();
    }
}
