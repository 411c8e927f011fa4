package io.strongroom.broker.identity.change;

import java.time.Clock;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChangeProperties.class)
class ChangeConfiguration {

    @Bean
    ChangeTable changeTable(@Qualifier("opsJdbc") JdbcClient ops, ChangeProperties properties, Clock clock) {
        return new ChangeTable(ops, properties.retention(), clock);
    }

    @Bean
    ChangeTopic changeTopic(KafkaAdmin kafka, ChangeProperties properties) {
        return new ChangeTopic(() -> Admin.create(kafka.getConfigurationProperties()), properties);
    }

    @Bean
    ChangePublisher changePublisher(
            ChangeTable table, ChangeTopic topic, KafkaTemplate<String, String> kafka, ChangeProperties properties) {
        return new ChangePublisher(table, topic, kafka, properties);
    }
}
