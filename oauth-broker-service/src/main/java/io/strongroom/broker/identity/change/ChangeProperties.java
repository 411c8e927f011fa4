package io.strongroom.broker.identity.change;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How withdrawals reach the other services.
 *
 * @param topic the topic, made at the start when it is missing
 * @param replication copies of the topic that Kafka keeps; -1 for the cluster's own default
 * @param retention how long Kafka and the table keep a withdrawal; access tokens live for minutes
 * @param retry how long after a failure, or a missed wake-up, publishing is tried again
 */
@ConfigurationProperties(prefix = "strongroom.identity-changes", ignoreUnknownFields = false)
record ChangeProperties(
        @DefaultValue("strongroom.identity-changes.v1") String topic,
        @DefaultValue("-1") short replication,
        @DefaultValue("1h") Duration retention,
        @DefaultValue("500ms") Duration retry) {}
