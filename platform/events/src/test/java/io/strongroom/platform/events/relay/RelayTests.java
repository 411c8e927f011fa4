package io.strongroom.platform.events.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTests {

    private final RelayRig rig = new RelayRig();
    private final UUID tenant = UUID.randomUUID();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void anEventArrivesWithItsTenantAsKeyAndItsSequenceInHeaderAndBody() {
        UUID id = rig.database.append(tenant);

        rig.relayAll();

        assertThat(TopicReader.records(RelayRig.bootstrap(), tenant))
                .singleElement()
                .satisfies(record -> {
                    assertThat(TopicReader.header(record, "ce_specversion")).isEqualTo("1.0");
                    assertThat(TopicReader.header(record, "ce_id")).isEqualTo(id.toString());
                    assertThat(TopicReader.header(record, "ce_source")).isEqualTo(RelayRig.SOURCE);
                    assertThat(TopicReader.header(record, "ce_tenant")).isEqualTo(tenant.toString());
                    assertThat(TopicReader.header(record, "ce_sequence")).isEqualTo("00000000000000000001");
                    assertThat(TopicReader.header(record, "ce_authtype")).isEqualTo("system");
                    assertThat(TopicReader.header(record, "content-type")).isEqualTo("application/json");
                    assertThat(new String(record.value(), StandardCharsets.UTF_8))
                            .isEqualTo("{\"metadata\":{\"sequence\":1,\"uid\":\"" + id + "\"}}");
                });
    }

    @Test
    void sequencesHaveNoGapWhileManyAppendAndTwoRelaysFightForTheShards() throws Exception {
        List<UUID> tenants = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var appending = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> relays =
                    List.of(threads.submit(fighter(appending)), threads.submit(fighter(appending)));
            List<Future<UUID>> appends = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                UUID owner = tenants.get(i % 3);
                appends.add(threads.submit(() -> rig.database.append(owner)));
            }
            for (var append : appends) {
                assertThat(append.get()).isNotNull();
            }
            appending.set(false);
            for (var relay : relays) {
                assertThat(relay.get()).isPositive();
            }
        }
        rig.relayAll();

        tenants.forEach(each -> assertThat(firstOccurrences(each))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 100).boxed().toList()));
    }

    /** Steals every shard as often as it can: leases of a millisecond are never renewed in time. */
    private Callable<Integer> fighter(AtomicBoolean appending) {
        return () -> {
            Leases leases = rig.leases(Duration.ofMillis(1));
            Publisher publisher = rig.publisher();
            int rounds = 0;
            while (appending.get()) {
                for (Lease lease : leases.take()) {
                    try {
                        boolean _ = new ShardRelay(lease, rig.shards(), publisher, RelayRig.METERS).run();
                    } catch (LeaseLostException lost) {
                        assertThat(lost).hasMessageContaining("no longer held");
                    }
                }
                rounds++;
            }
            return rounds;
        };
    }

    @Test
    void whatWasSentButNotNotedIsSentAgainByteForByte() {
        for (int i = 0; i < 20; i++) {
            assertThat(rig.database.append(tenant)).isNotNull();
        }
        killedBeforeNoting();

        rig.relayAll();

        List<ConsumerRecord<String, byte[]>> records = TopicReader.records(RelayRig.bootstrap(), tenant);
        assertThat(records).hasSize(40);
        for (int i = 0; i < 20; i++) {
            var first = records.get(i);
            var again = records.get(i + 20);
            assertThat(Arrays.equals(first.value(), again.value())).isTrue();
            assertThat(first.headers()).isEqualTo(again.headers());
        }
    }

    private void killedBeforeNoting() {
        Lease lease = leaseOf(rig.leases(Duration.ZERO));
        List<OutboxRecord> rows = rig.shards().number(lease);
        assertThat(rig.publisher().send(rows)).hasSize(20);
    }

    @Test
    void whatWasNumberedButNotSentIsSentByTheNextHolderUnderItsNumbers() {
        for (int i = 0; i < 3; i++) {
            assertThat(rig.database.append(tenant)).isNotNull();
        }
        List<OutboxRecord> numbered = rig.shards().number(leaseOf(rig.leases(Duration.ZERO)));
        assertThat(rig.database.append(tenant)).isNotNull();

        rig.relayAll();

        assertThat(numbered).hasSize(3);
        assertThat(rig.sequences(tenant)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whatWasNotedIsNotSentAgain() {
        assertThat(rig.database.append(tenant)).isNotNull();
        Lease lease = leaseOf(rig.leases(Duration.ZERO));
        List<OutboxRecord> rows = rig.shards().number(lease);
        assertThat(rig.publisher().send(rows)).hasSize(1);
        rig.shards().published(lease, rows.getLast().position(), List.of());

        rig.relayAll();

        assertThat(rig.sequences(tenant)).containsExactly(1L);
    }

    @Test
    void aHolderThatWasReplacedCanChangeNothing() {
        assertThat(rig.database.append(tenant)).isNotNull();
        Lease old = leaseOf(rig.leases(Duration.ZERO));
        List<OutboxRecord> rows = rig.shards().number(old);
        Lease fresh = leaseOf(rig.leases(Duration.ofSeconds(30)));

        assertThat(fresh.epoch()).isGreaterThan(old.epoch());
        assertThatExceptionOfType(LeaseLostException.class)
                .isThrownBy(() -> rig.shards().number(old));
        assertThatExceptionOfType(LeaseLostException.class)
                .isThrownBy(() -> rig.shards().published(old, rows.getLast().position(), List.of()));
        assertThat(rig.shards().unpublished(old)).isEmpty();
        assertThat(rig.shards().unpublished(fresh)).isEqualTo(rows);
    }

    @Test
    void figuresThatFollowFromEventsAreKeptInTheNumberingTransactionOrNotAtAll() {
        assertThat(rig.database.append(tenant)).isNotNull();
        Lease lease = leaseOf(rig.leases(Duration.ofSeconds(30)));
        Shards failing = rig.shards((_, _) -> {
            throw new IllegalStateException("planted");
        });
        List<UUID> heard = new ArrayList<>();
        Shards hearing = rig.shards((events, _) -> events.forEach(event -> heard.add(event.tenant())));

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> failing.number(lease));
        List<OutboxRecord> rows = hearing.number(lease);

        assertThat(rows).extracting(OutboxRecord::sequence).containsExactly(1L);
        assertThat(heard).containsExactly(tenant);
    }

    @Test
    void aTopicThatWasMadeAnewIsFilledAgain() {
        var topic = new Topic(rig.database.ops(), rig.database.opsTransactions());
        topic.adopt("first");
        UUID id = rig.database.append(tenant);
        rig.relayAll();

        topic.adopt("first");
        rig.relayAll();
        assertThat(rig.sequences(tenant)).containsExactly(1L);

        topic.adopt("second");
        rig.relayAll();
        assertThat(rig.sequences(tenant)).containsExactly(1L, 1L);
        assertThat(TopicReader.records(RelayRig.bootstrap(), tenant))
                .allSatisfy(record ->
                        assertThat(TopicReader.header(record, "ce_id")).isEqualTo(id.toString()));
        assertThat(rig.database.count("outbox_mark")).isEqualTo(1);
    }

    private Lease leaseOf(Leases leases) {
        int shard = (int) (tenant.getLeastSignificantBits() & 7);
        return leases.take().stream()
                .filter(lease -> lease.shard() == shard)
                .findFirst()
                .orElseThrow();
    }

    /** The log drops what it has; what counts is the order in which it first sees each event. */
    private List<Long> firstOccurrences(UUID owner) {
        Map<String, Long> seen = new HashMap<>();
        List<Long> order = new ArrayList<>();
        for (var record : TopicReader.records(RelayRig.bootstrap(), owner)) {
            long sequence = Long.parseLong(TopicReader.header(record, "ce_sequence"));
            Long known = seen.putIfAbsent(TopicReader.header(record, "ce_id"), sequence);
            if (known == null) {
                order.add(sequence);
            } else {
                assertThat(known).isEqualTo(sequence);
            }
        }
        return order;
    }
}
