package io.strongroom.broker.identity.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keptFor for how long notifications are kept, read or not
 * @param cleanEvery pause between two removals of older ones
 */
@ConfigurationProperties(prefix = "strongroom.notifications", ignoreUnknownFields = false)
record NotificationSettings(
        @DefaultValue("90d") Duration keptFor,
        @DefaultValue("1h") Duration cleanEvery) {}
