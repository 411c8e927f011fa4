package io.strongroom.audit.intake;

import io.strongroom.platform.events.relay.AccessEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One thread that polls and stores. It begins where the database says, whatever Kafka remembers, and goes on only when a batch is stored:
 * a database that is away pauses consumption and loses nothing.
 */
class Intake implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration RETRY = Duration.ofMillis(500);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final TopicIdentity topic;
    private final LogWriter log;
    private final Storage storage;
    private final IntakeHealth health;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private volatile boolean running;
    private volatile Thread thread = Thread.ofPlatform().unstarted(() -> {});

    Intake(
            Supplier<Consumer<byte[], byte[]>> consumers,
            TopicIdentity topic,
            LogWriter log,
            Storage storage,
            IntakeHealth health) {
        this.consumers = consumers;
        this.topic = topic;
        this.log = log;
        this.storage = storage;
        this.health = health;
    }

    private void run() {
        while (running) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                String id = topic.await(() -> running);
                consume(consumer, id);
            } catch (InterruptedException | WakeupException | InterruptException stop) {
                LOG.debug("The intake stops");
            } catch (RuntimeException failure) {
                LOG.warn("The intake begins anew: {}", failure.toString());
                pause();
            }
        }
    }

    /** Until the service stops or the topic is made anew. */
    private void consume(Consumer<byte[], byte[]> consumer, String topicId) throws InterruptedException {
        consumer.subscribe(List.of(AccessEvents.TOPIC), new Seek(consumer, topicId));
        while (running && topic.isStill(topicId)) {
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            consumer.poll(POLL).forEach(records::add);
            if (wentBack(records)) {
                topic.suspect();
                return;
            }
            if (!records.isEmpty()) {
                storeWhateverItTakes(consumer, topicId, records);
            }
            if (!consumer.assignment().isEmpty()) {
                health.isWell();
                health.lags(lags(consumer));
            }
        }
    }

    private static Map<Integer, Long> lags(Consumer<byte[], byte[]> consumer) {
        return consumer.assignment().stream()
                .collect(Collectors.toMap(
                        TopicPartition::partition,
                        partition -> consumer.currentLag(partition).orElse(0)));
    }

    /** Kafka starts a consumer over when its place is no longer there: then the topic may be another one. */
    private boolean wentBack(List<ConsumerRecord<byte[], byte[]>> records) {
        for (var record : records) {
            var partition = new TopicPartition(record.topic(), record.partition());
            if (record.offset() < positions.getOrDefault(partition, 0L)) {
                return true;
            }
            positions.put(partition, record.offset() + 1);
        }
        return false;
    }

    private void storeWhateverItTakes(
            Consumer<byte[], byte[]> consumer, String topicId, List<ConsumerRecord<byte[], byte[]>> records) {
        boolean stored = false;
        while (running && !stored) {
            try {
                storage.store(topicId, records);
                stored = true;
            } catch (DataAccessException | TransactionException away) {
                LOG.warn("Events wait to be stored: {}", away.getClass().getSimpleName());
                health.isIll();
                // Polling keeps the membership alive; what a rebalance brings meanwhile waits behind the rest.
                consumer.pause(consumer.assignment());
                consumer.poll(RETRY).forEach(records::add);
            }
        }
        consumer.resume(consumer.paused());
    }

    private void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("intake").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            boolean _ = thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Puts the consumer where the database is; without an answer it begins at the front, and what is stored is dropped again. */
    private final class Seek implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> consumer;
        private final String topicId;

        Seek(Consumer<byte[], byte[]> consumer, String topicId) {
            this.consumer = consumer;
            this.topicId = topicId;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            Map<Integer, Long> stored = log.offsets(topicId);
            consumer.endOffsets(partitions).forEach((partition, end) -> {
                long next = stored.getOrDefault(partition.partition(), 0L);
                seek(partition, next <= end ? next : startOver(partition));
            });
        }

        /** Kafka lost what was stored already, and will give its offsets to other records: none of them may be passed over. */
        private long startOver(TopicPartition partition) {
            LOG.error("{} ends before what was stored of it: it is read from its beginning", partition);
            log.startOver(partition.partition());
            return 0;
        }

        private void seek(TopicPartition partition, long next) {
            consumer.seek(partition, next);
            positions.put(partition, next);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(positions::remove);
        }
    }
}
