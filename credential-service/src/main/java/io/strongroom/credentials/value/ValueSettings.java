package io.strongroom.credentials.value;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param versionsKept how many versions of an environment's values are kept where the tenant has no limit of its own, the current one
 *     among them; older ones are dropped and their values destroyed. At least 2: who was told of the current one a moment ago still finds it
 * @param reaper how the values of dropped versions and of writers that died are destroyed
 */
@ConfigurationProperties(prefix = "strongroom.values", ignoreUnknownFields = false)
record ValueSettings(
        @DefaultValue("20") int versionsKept,
        @NestedConfigurationProperty @DefaultValue ReaperSettings reaper) {

    ValueSettings {
        if (versionsKept < 2) {
            throw new IllegalArgumentException("strongroom.values.versions-kept is at least 2");
        }
    }
}
