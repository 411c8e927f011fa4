package io.strongroom.platform.events.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.web.trace.Spans;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class PublisherTests {

    private static final UUID TENANT = UUID.fromString("0198c000-0000-7000-8000-000000000001");

    private final List<MockProducer<String, byte[]>> made = new ArrayList<>();
    private final Publisher publisher = new Publisher(this::producer, "/test-service", Spans.none());

    @Test
    void returnsWhatWasAcknowledgedUpToTheFirstFailureAndSendsNothingBehindIt() {
        var answer = CompletableFuture.supplyAsync(() -> publisher.send(rows(1, 5)));
        Awaitility.await()
                .until(() -> !made.isEmpty() && made.getFirst().history().size() == 5);
        MockProducer<String, byte[]> producer = made.getFirst();

        assertThat(producer.completeNext()).isTrue();
        assertThat(producer.completeNext()).isTrue();
        assertThat(producer.errorNext(new TimeoutException("planted"))).isTrue();
        boolean _ = producer.errorNext(new TimeoutException("aborted"))
                && producer.errorNext(new TimeoutException("aborted"));

        assertThat(answer.join()).extracting(sent -> sent.row().position()).containsExactly(1L, 2L);
        assertThat(producer.closed()).isTrue();
    }

    @Test
    void goesOnWithANewProducerAfterAFailure() {
        var first = CompletableFuture.supplyAsync(() -> publisher.send(rows(1, 1)));
        Awaitility.await()
                .until(() -> !made.isEmpty() && made.getFirst().history().size() == 1);
        assertThat(made.getFirst().errorNext(new TimeoutException("planted"))).isTrue();
        assertThat(first.join()).isEmpty();

        var second = CompletableFuture.supplyAsync(() -> publisher.send(rows(1, 1)));
        Awaitility.await().until(() -> made.size() == 2 && made.get(1).history().size() == 1);
        assertThat(made.get(1).completeNext()).isTrue();
        assertThat(second.join()).hasSize(1);
    }

    private MockProducer<String, byte[]> producer() {
        var producer = new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
        made.add(producer);
        return producer;
    }

    private static List<OutboxRecord> rows(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(position -> new OutboxRecord(
                        UUID.randomUUID(),
                        TENANT,
                        "strongroom.project.created",
                        null,
                        Instant.EPOCH,
                        "system",
                        null,
                        "",
                        false,
                        "{\"metadata\":{\"a\":1}}",
                        Instant.EPOCH,
                        position,
                        position))
                .toList();
    }
}
