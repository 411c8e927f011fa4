package io.strongroom.broker.identity.change;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topic, made explicitly and once; Kafka may be away when the service starts. One partition: withdrawals are few. */
class ChangeTopic {

    private static final long WAIT_SECONDS = 5;

    private final Supplier<Admin> admins;
    private final ChangeProperties properties;
    private volatile boolean there;

    ChangeTopic(Supplier<Admin> admins, ChangeProperties properties) {
        this.admins = admins;
        this.properties = properties;
    }

    void ensure() throws InterruptedException, ExecutionException, TimeoutException {
        if (!there) {
            create();
            there = true;
        }
    }

    private void create() throws InterruptedException, ExecutionException, TimeoutException {
        NewTopic topic = new NewTopic(properties.topic(), 1, properties.replication())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(properties.retention().toMillis())));
        try (Admin admin = admins.get()) {
            admin.createTopics(List.of(topic)).all().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }
}
