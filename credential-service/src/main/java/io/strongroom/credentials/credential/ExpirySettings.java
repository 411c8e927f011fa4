package io.strongroom.credentials.credential;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param every pause between two rounds that look for credentials that end soon
 * @param most credentials of one round
 */
@ConfigurationProperties(prefix = "strongroom.expiry", ignoreUnknownFields = false)
record ExpirySettings(
        @DefaultValue("1m") Duration every,
        @DefaultValue("500") int most) {}
