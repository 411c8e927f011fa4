package io.strongroom.platform.web.withdrawal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where withdrawals are heard of.
 *
 * @param topic written by the identity service
 * @param replay how far back a starting service reads; longer than any access token lives
 * @param silence for how long Kafka may be away before the identity service is asked instead
 */
@ConfigurationProperties(prefix = "strongroom.withdrawal", ignoreUnknownFields = false)
record WithdrawalProperties(
        @DefaultValue("strongroom.identity-changes.v1") String topic,
        @DefaultValue("10m") Duration replay,
        @DefaultValue("5s") Duration silence) {}
