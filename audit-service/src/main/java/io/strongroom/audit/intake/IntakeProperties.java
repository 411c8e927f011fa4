package io.strongroom.audit.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param group the consumer group of all replicas; Kafka's own offsets are not used
 * @param daysAhead days for which the log has partitions ahead of time
 */
@ConfigurationProperties(prefix = "strongroom.audit.intake", ignoreUnknownFields = false)
record IntakeProperties(
        @DefaultValue("audit-service") String group,
        @DefaultValue("3") int daysAhead) {}
