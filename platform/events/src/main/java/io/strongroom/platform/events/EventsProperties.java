package io.strongroom.platform.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param outboxBound unpublished events at which nothing more may happen that needs one ({@code audit-unavailable})
 * @param commitWait how long a request waits for the shared commit of its events
 * @param lease how long a relay that says nothing keeps its shards
 * @param poll how often an idle relay looks for new events
 * @param replicationFactor copies of the topic when it has to be created; -1 for the cluster's own default
 * @param retention how long the topic keeps events; the outbox holds those that the log has not stored for as long as it takes
 */
@ConfigurationProperties(prefix = "strongroom.events", ignoreUnknownFields = false)
public record EventsProperties(
        @DefaultValue("100000") long outboxBound,
        @DefaultValue("5s") Duration commitWait,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("250ms") Duration poll,
        @DefaultValue("-1") short replicationFactor,
        @DefaultValue("14d") Duration retention) {}
