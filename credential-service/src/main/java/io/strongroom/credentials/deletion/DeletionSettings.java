package io.strongroom.credentials.deletion;

import io.strongroom.credentials.project.GraceDays;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param graceDays days between a deletion and its purge where the owner names none, 0 to 90
 * @param purge how credentials whose period of grace has ended are purged
 */
@ConfigurationProperties(prefix = "strongroom.deletion", ignoreUnknownFields = false)
record DeletionSettings(
        @DefaultValue("7") int graceDays,
        @NestedConfigurationProperty @DefaultValue PurgeSettings purge) {

    DeletionSettings {
        if (graceDays < 0 || graceDays > GraceDays.MOST) {
            throw new IllegalArgumentException("strongroom.deletion.grace-days lies between 0 and " + GraceDays.MOST);
        }
    }
}
