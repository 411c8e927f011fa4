package io.strongroom.platform.web.withdrawal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The topic, read by each replica for itself: all partitions, no group, from a while back. Used by one thread only. */
final class WithdrawalTopic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WithdrawalTopic.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Consumer<String, String> consumer;
    private final String topic;

    WithdrawalTopic(Consumer<String, String> consumer, String topic) {
        this.consumer = consumer;
        this.topic = topic;
    }

    /** Goes back to this moment. @throws KafkaException while there is no such topic */
    void seek(Instant since) {
        List<TopicPartition> partitions = partitions();
        if (partitions.isEmpty()) {
            throw new KafkaException("There is no topic " + topic);
        }
        consumer.assign(partitions);
        Map<TopicPartition, Long> times = partitions.stream()
                .collect(Collectors.toMap(partition -> partition, partition -> since.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times, PATIENCE);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp offset = found.get(partition);
            if (offset == null) {
                consumer.seekToEnd(List.of(partition));
            } else {
                consumer.seek(partition, offset.offset());
            }
        }
    }

    private List<TopicPartition> partitions() {
        return consumer.partitionsFor(topic, PATIENCE).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    List<Withdrawal> poll(Duration wait) {
        List<Withdrawal> heard = new ArrayList<>();
        for (ConsumerRecord<String, String> change : consumer.poll(wait)) {
            try {
                NotBefore value = JSON.readValue(change.value(), NotBefore.class);
                heard.add(new Withdrawal(change.key(), value.notBefore()));
            } catch (JacksonException | IllegalArgumentException unreadable) {
                LOG.error("An identity change at {}-{} cannot be read", change.partition(), change.offset());
            }
        }
        return heard;
    }

    /** Asks the brokers for the ends, which also proves that they are there. */
    boolean isAtEnd() {
        return consumer.endOffsets(consumer.assignment(), PATIENCE).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(PATIENCE));
    }
}
