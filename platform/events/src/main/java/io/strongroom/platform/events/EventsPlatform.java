package io.strongroom.platform.events;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * What a service imports to record access events: {@link Outbox}, {@link SharedCommits}, {@link RefusalEvent}, and the relay that
 * publishes them. It builds on the data platform, and takes Kafka's address from {@code spring.kafka}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EventsProperties.class)
@ComponentScan
public class EventsPlatform {}
