package io.strongroom.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.strongroom.e2e.fault.FaultTables.Stored;
import io.strongroom.e2e.fault.Kept.Written;
import io.strongroom.e2e.stack.Answer;
import io.strongroom.e2e.stack.Client;
import io.strongroom.e2e.stack.Demo;
import io.strongroom.e2e.stack.VaultPaths;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Holds what is there after a schedule to what its clients know, and to nothing else. */
final class Oracle {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String REVEALED = "strongroom.credential.value.revealed";

    private final Demo demo;
    private final FaultTenant tenant;
    private final ClientLog log;
    private final FaultTables tables;
    private final VaultPaths vault;
    private final Duration patience;

    /** @param patience how long what is under way may take to arrive */
    Oracle(Demo demo, FaultTenant tenant, ClientLog log, Duration patience) {
        this.demo = demo;
        this.tenant = tenant;
        this.log = log;
        this.patience = patience;
        this.tables = new FaultTables(demo, tenant.id());
        this.vault = new VaultPaths(demo, tenant.id());
    }

    /** Services come back by themselves, those too that no drill has ended. */
    void everyServiceIsReady() {
        Stream.concat(
                        Stream.of(demo.gateway()),
                        demo.all().path("services").properties().stream()
                                .map(service -> service.getValue().asString()))
                .forEach(address -> await(address + " is ready")
                        .atMost(patience)
                        .ignoreExceptions()
                        .until(() -> isReady(address)));
    }

    private static boolean isReady(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    void nothingWasSeenThatMustNotBe() {
        assertThat(log.breaches()).isEmpty();
    }

    /** Every write that was answered is in the history, and the values are those of the last version. */
    void everyAnsweredWriteIsThere() {
        assertThat(log.credentials()).isNotEmpty();
        log.credentials().forEach(this::everyAnsweredWriteIsThere);
        assertThat(tables.namesMadeTwice()).isEmpty();
        assertThat(tables.tornEnvironments()).isEmpty();
    }

    private void everyAnsweredWriteIsThere(Kept credential) {
        Client owner = tenant.owner();
        Map<Long, JsonNode> history = StreamSupport.stream(
                        owner.get(credential.versions() + "?limit=200")
                                .expect(200)
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .collect(Collectors.toMap(item -> item.path("version").asLong(), item -> item));
        for (Written write : credential.written()) {
            JsonNode item = history.get(write.version());
            assertThat(item).as("%s of %s", write, credential.id()).isNotNull();
            assertThat(item.path("action").asString()).isEqualTo(write.action());
            assertThat(texts(item.path("keys"))).contains(write.key());
        }
        Answer shown = owner.get(credential.values()).expect(200);
        credential.revealed();
        long last = history.keySet().stream().max(Long::compare).orElseThrow();
        assertThat(shown.json().path("version").asLong())
                .isEqualTo(last)
                .isGreaterThanOrEqualTo(credential.confirmed());
        assertThat(Kept.isWhole(shown.json().path("values"))).isTrue();
        assertThat(shown.json().path("values").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        texts(Objects.requireNonNull(history.get(last)).path("keys")));
    }

    /** Every value that was received has its event in the log, and the log has each event once, in order and without a gap. */
    void everyValueThatWasReceivedIsInTheLog() {
        Set<String> committed = new HashSet<>(log.events());
        for (String service : List.of("credential-service", "oauth-broker-service")) {
            committed.addAll(tables.outboxOf(service));
        }
        await("all committed events are in the log")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> ids(tables.events()).containsAll(committed));
        List<Stored> events = tables.events();
        assertThat(ids(events)).containsAll(log.events());
        assertThat(log.events()).doesNotHaveDuplicates();
        assertThat(events.stream().map(Stored::leaf)).containsExactlyElementsOf(numbers(0, events.size()));
        assertThat(events.stream().map(Stored::type))
                .doesNotContain("strongroom.audit.gap.found", "strongroom.audit.record.quarantined");
        bySource(events)
                .forEach((source, sequences) -> assertThat(sequences)
                        .as("sequences of %s", source)
                        .containsExactlyElementsOf(numbers(1, sequences.size())));
        everyRevealIsThere(events);
    }

    private void everyRevealIsThere(List<Stored> events) {
        Map<String, Long> reveals = events.stream()
                .filter(event -> event.type().equals(REVEALED) && !event.failed())
                .collect(Collectors.groupingBy(Stored::resource, Collectors.counting()));
        for (Kept credential : log.credentials()) {
            assertThat(reveals.getOrDefault(credential.id(), 0L))
                    .as("events of reveals of %s", credential.id())
                    .isGreaterThanOrEqualTo(credential.reveals());
        }
    }

    /** Vault holds nothing that no row names, and all that versions name. */
    void vaultHoldsWhatRowsName() {
        await("no path without a row").atMost(patience).untilAsserted(() -> {
            Set<String> named = new HashSet<>(tables.intentPaths());
            List<String> held = vault.paths();
            List<String> ofVersions = tables.versionPaths();
            named.addAll(ofVersions);
            assertThat(named).containsAll(held);
            assertThat(held).containsAll(ofVersions);
        });
    }

    private static Map<String, List<Long>> bySource(List<Stored> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        Stored::source, Collectors.mapping(Stored::sequence, Collectors.toList())));
    }

    private static List<Long> numbers(long from, int count) {
        return LongStream.range(from, from + count).boxed().toList();
    }

    private static Set<String> ids(List<Stored> events) {
        return events.stream().map(Stored::id).collect(Collectors.toSet());
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
