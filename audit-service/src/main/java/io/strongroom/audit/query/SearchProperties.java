package io.strongroom.audit.query;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param namesRemembered how long names of people and machine clients are remembered
 * @param namesRetry how long the directory is left alone after it did not answer
 * @param readEventInterval the time in which a caller's searches become one {@code audit.read} event
 */
@ConfigurationProperties(prefix = "strongroom.audit.search", ignoreUnknownFields = false)
record SearchProperties(
        @DefaultValue("60s") Duration namesRemembered,
        @DefaultValue("5s") Duration namesRetry,
        @DefaultValue("60s") Duration readEventInterval) {}
