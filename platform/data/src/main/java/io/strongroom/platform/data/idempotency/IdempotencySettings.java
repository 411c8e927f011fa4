package io.strongroom.platform.data.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keptFor how long a key and the answer to it are kept
 * @param staleAfter age at which a request without an answer is taken for dead, and its key for free; longer than any request takes
 * @param cleanEvery pause between two removals of what is kept no longer
 */
@ConfigurationProperties(prefix = "strongroom.idempotency", ignoreUnknownFields = false)
record IdempotencySettings(
        @DefaultValue("24h") Duration keptFor,
        @DefaultValue("2m") Duration staleAfter,
        @DefaultValue("10m") Duration cleanEvery) {}
