package io.strongroom.platform.web.withdrawal;

import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.platform.web.peer.PeerClients;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the feed together. The identity service itself has nobody to ask but Kafka and its own database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WithdrawalProperties.class)
class WithdrawalConfiguration {

    @Bean
    WithdrawnSince withdrawals() {
        return new WithdrawnSince();
    }

    @Bean
    Hearing hearing(Clock clock, WithdrawnSince withdrawn, MeterRegistry meters) {
        Hearing hearing = new Hearing(clock);
        HearingMeters.register(hearing, withdrawn, meters);
        return hearing;
    }

    @Bean
    TopicFollower topicFollower(
            WithdrawnSince withdrawn,
            Hearing hearing,
            WithdrawalProperties properties,
            @Value("${spring.kafka.bootstrap-servers}") List<String> bootstrap,
            Clock clock) {
        return new TopicFollower(
                () -> new WithdrawalTopic(consumer(bootstrap), properties.topic()),
                withdrawn,
                hearing,
                properties.replay(),
                clock);
    }

    @Bean
    @ConditionalOnProperty("strongroom.peers." + IdentityChanges.SERVICE + ".url")
    ServiceAsker serviceAsker(
            PeerClients peers, WithdrawnSince withdrawn, Hearing hearing, WithdrawalProperties properties) {
        return new ServiceAsker(new IdentityChanges(peers), withdrawn, hearing, properties);
    }

    /** Part of readiness: a replica that has not caught up would accept tokens that others refuse. */
    @Bean
    HealthIndicator withdrawalsHealthIndicator(Hearing hearing) {
        return () -> (hearing.hasCaughtUp() ? Health.up() : Health.outOfService()).build();
    }

    private static KafkaConsumer<String, String> consumer(List<String> bootstrap) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        250,
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        1_000),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
