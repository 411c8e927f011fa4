package io.strongroom.platform.events;

import io.strongroom.platform.events.outbox.OutboxConfiguration;
import io.strongroom.platform.events.refusal.RefusalConfiguration;
import io.strongroom.platform.events.relay.RelayConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * What a service imports to record access events: {@link Outbox}, {@link SharedCommits}, {@link RefusalEvent}, and the relay that
 * publishes them. It builds on the data platform, and takes Kafka's address from {@code spring.kafka}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventsProperties.class)
@Import({OutboxConfiguration.class, RelayConfiguration.class, RefusalConfiguration.class})
public class EventsPlatform {}
