package io.strongroom.platform.events.relay;

import io.micrometer.observation.Observation;
import io.micrometer.observation.transport.Kind;
import io.strongroom.platform.web.trace.Spans;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends rows in order. One request is in flight for a partition at a time, and the first failure ends the producer before anything that
 * waits behind it can be sent: so no event ever overtakes another, and what was not acknowledged is simply sent again.
 */
class Publisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final Supplier<Producer<String, byte[]>> producers;
    private final String source;
    private final Spans spans;
    private @Nullable Producer<String, byte[]> current;

    Publisher(Supplier<Producer<String, byte[]>> producers, String source, Spans spans) {
        this.producers = producers;
        this.source = source;
        this.spans = spans;
    }

    /** Returns what was acknowledged of the rows, up to the first that was not; it is in their order. */
    List<Sent> send(List<OutboxRecord> rows) {
        Producer<String, byte[]> producer = producer();
        List<Future<RecordMetadata>> answers = new ArrayList<>(rows.size());
        try {
            for (OutboxRecord row : rows) {
                Observation span = spans.part("strongroom.relay", Kind.PRODUCER, row.traceparent());
                answers.add(producer.send(EventRecord.of(row, source), (_, failure) -> {
                    span.stop();
                    endOn(failure, producer);
                }));
            }
        } catch (RuntimeException failure) {
            endOn(failure, producer);
        }
        return acknowledged(rows, answers);
    }

    private static List<Sent> acknowledged(List<OutboxRecord> rows, List<Future<RecordMetadata>> answers) {
        List<Sent> sent = new ArrayList<>(answers.size());
        try {
            for (int i = 0; i < answers.size(); i++) {
                RecordMetadata place = answers.get(i).get();
                sent.add(new Sent(rows.get(i), place.partition(), place.offset()));
            }
        } catch (ExecutionException failure) {
            LOG.debug(
                    "Events from position {} on were not acknowledged",
                    rows.get(sent.size()).position());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return sent;
    }

    private synchronized Producer<String, byte[]> producer() {
        if (current == null) {
            current = producers.get();
        }
        return current;
    }

    /** Runs in the producer's own thread, before it goes on to the next request: what still waits in it is dropped. */
    private void endOn(@Nullable Exception failure, Producer<String, byte[]> producer) {
        if (failure == null) {
            return;
        }
        synchronized (this) {
            if (!producer.equals(current)) {
                return;
            }
            current = null;
        }
        LOG.warn("Events cannot be published: {}", failure.toString());
        producer.close(Duration.ZERO);
    }

    @Override
    public synchronized void close() {
        if (current != null) {
            current.close(Duration.ofSeconds(2));
            current = null;
        }
    }

    /** A row, and where it is in the topic. */
    record Sent(OutboxRecord row, int partition, long offset) {

        Mark mark() {
            return new Mark(row.hour(), partition, offset);
        }
    }

    /** What the order depends on, and bounds for every wait. */
    static Map<String, Object> settings() {
        return Map.of(
                "acks", "all",
                "enable.idempotence", true,
                "max.in.flight.requests.per.connection", 1,
                "linger.ms", 2,
                "delivery.timeout.ms", 10_000,
                "request.timeout.ms", 4_000,
                "max.block.ms", 4_000,
                "compression.type", "lz4");
    }
}
