package io.strongroom.platform.events.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the topic if it is missing and tells its id. Whoever starts first makes it. */
public class TopicSetup {

    private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);
    private static final long WAIT_SECONDS = 5;

    private final Map<String, Object> settings;
    private final short replicationFactor;
    private final Duration retention;

    /** @param settings of the Kafka client, its bootstrap servers among them */
    public TopicSetup(Map<String, Object> settings, short replicationFactor, Duration retention) {
        this.settings = Map.copyOf(settings);
        this.replicationFactor = replicationFactor;
        this.retention = retention;
    }

    /** The topic's id; empty when Kafka cannot be asked now. */
    public Optional<String> ensure() {
        try (Admin admin = Admin.create(settings)) {
            Optional<TopicDescription> topic = describe(admin);
            if (topic.isEmpty()) {
                create(admin);
                topic = describe(admin);
            }
            topic.ifPresent(TopicSetup::check);
            return topic.map(found -> found.topicId().toString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException away) {
            LOG.warn("Topic {} cannot be looked at: {}", AccessEvents.TOPIC, away.toString());
        }
        return Optional.empty();
    }

    private static Optional<TopicDescription> describe(Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return Optional.ofNullable(admin.describeTopics(List.of(AccessEvents.TOPIC))
                    .allTopicNames()
                    .get(WAIT_SECONDS, TimeUnit.SECONDS)
                    .get(AccessEvents.TOPIC));
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private void create(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        var topic = new NewTopic(AccessEvents.TOPIC, AccessEvents.PARTITIONS, replicationFactor)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(retention.toMillis())));
        try {
            admin.createTopics(List.of(topic)).all().get(WAIT_SECONDS, TimeUnit.SECONDS);
            LOG.info("Topic {} was made with {} partitions", AccessEvents.TOPIC, AccessEvents.PARTITIONS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }

    private static void check(TopicDescription topic) {
        if (topic.partitions().size() != AccessEvents.PARTITIONS) {
            LOG.error(
                    "Topic {} has {} partitions instead of {}: the order of a tenant's events is not kept over that change",
                    AccessEvents.TOPIC,
                    topic.partitions().size(),
                    AccessEvents.PARTITIONS);
        }
    }
}
