package io.strongroom.broker.identity.change;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/**
 * Sends withdrawals to Kafka: when one was committed here, and every half second those that are still in the table, because Kafka was
 * away or the replica that wrote them died. Sending one twice changes nothing.
 */
class ChangePublisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangePublisher.class);
    private static final int BATCH = 200;
    private static final long SEND_SECONDS = 5;

    private final ChangeTable table;
    private final ChangeTopic topic;
    private final KafkaTemplate<String, String> kafka;
    private final ChangeProperties properties;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;

    ChangePublisher(
            ChangeTable table, ChangeTopic topic, KafkaTemplate<String, String> kafka, ChangeProperties properties) {
        this.table = table;
        this.topic = topic;
        this.kafka = kafka;
        this.properties = properties;
    }

    void wake() {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("identity-changes").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                topic.ensure();
                publish();
                await();
            } catch (InterruptedException stopped) {
                running = false;
            } catch (ExecutionException | TimeoutException | RuntimeException failed) {
                LOG.warn("Withdrawals wait, Kafka or the database is away: {}", failed.toString());
                pause();
            }
        }
    }

    private void publish() throws InterruptedException, ExecutionException, TimeoutException {
        List<IdentityChange> waiting = table.unpublished(BATCH);
        List<CompletableFuture<SendResult<String, String>>> sent =
                waiting.stream().map(this::send).toList();
        for (int i = 0; i < waiting.size(); i++) {
            SendResult<String, String> confirmed = sent.get(i).get(SEND_SECONDS, TimeUnit.SECONDS);
            LOG.debug("Published {}", confirmed.getProducerRecord().key());
            table.published(waiting.get(i));
        }
    }

    private CompletableFuture<SendResult<String, String>> send(IdentityChange change) {
        return kafka.send(properties.topic(), change.key(), "{\"not_before\":\"" + change.notBefore() + "\"}");
    }

    private void await() throws InterruptedException {
        if (work.tryAcquire(properties.retry().toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(properties.retry().toMillis());
        } catch (InterruptedException stopped) {
            running = false;
        }
    }
}
