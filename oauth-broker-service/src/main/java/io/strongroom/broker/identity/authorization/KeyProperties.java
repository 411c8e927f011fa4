package io.strongroom.broker.identity.authorization;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The life of a key that signs tokens.
 *
 * @param rotation how long a key signs before the next one takes over
 * @param publishedAhead how long before its time a key is published, so that nobody meets a token whose key they have not read
 * @param publishedAfter how long a key stays published when it no longer signs; longer than its last token lives
 * @param refresh how often the keys are read anew
 */
@ConfigurationProperties(prefix = "strongroom.signing-keys", ignoreUnknownFields = false)
record KeyProperties(
        @DefaultValue("30d") Duration rotation,
        @DefaultValue("1h") Duration publishedAhead,
        @DefaultValue("24h") Duration publishedAfter,
        @DefaultValue("30s") Duration refresh) {}
