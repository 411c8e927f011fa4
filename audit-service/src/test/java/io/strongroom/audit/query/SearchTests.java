package io.strongroom.audit.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.audit.world.EventSender;
import io.strongroom.audit.world.LogReader;
import io.strongroom.audit.world.ServiceTest;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Actor;
import io.strongroom.platform.web.id.Ids;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class SearchTests {

    private static final UUID TENANT = Ids.v7();
    private static final Map<String, UUID> SENT = new ConcurrentHashMap<>();

    private final LogReader log;

    @Autowired
    SearchTests(LogReader log, EventSender sender) {
        this.log = log;
        if (SENT.isEmpty()) {
            SENT.put(
                    "created",
                    sender.send(
                            TENANT, of("credential.created", "c-1", "Émile’s DHIS2"), Actor.user("u-1"), "192.0.2.1"));
            SENT.put(
                    "resolved",
                    sender.send(
                            TENANT,
                            of("credential.value.resolved", "c-1", "Émile’s DHIS2")
                                    .project("p-1")
                                    .environment("main")
                                    .run("r-1")
                                    .step("s-1"),
                            Actor.machine("m-1"),
                            "2001:db8::7"));
            SENT.put(
                    "refused",
                    sender.send(
                            TENANT,
                            of("credential.value.resolved", "c-2", "Salesforce")
                                    .project("p-1")
                                    .environment("test")
                                    .run("r-2")
                                    .step("s-1")
                                    .failed("grant-missing"),
                            Actor.machine("m-1"),
                            "192.0.2.2"));
            SENT.put(
                    "other",
                    sender.send(
                            TENANT,
                            of("project.created", "p-2", "salesforce migration"),
                            Actor.user("u-2"),
                            "192.0.2.1"));
            assertThat(log.awaitEvent(TENANT, sent("other"))).isNotNull();
        }
    }

    private static AccessEvent.Builder of(String type, String id, String name) {
        return AccessEvent.of("strongroom." + type).resource(type.substring(0, type.indexOf('.')), id, name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type=strongroom.credential.value.resolved | refused resolved",
                "type=strongroom.credential                |",
                "actor=m-1                                 | refused resolved",
                "actor=u-2                                 | other",
                "resource=c-1                              | resolved created",
                "project=p-1                               | refused resolved",
                "environment=main                          | resolved",
                "run=r-2                                   | refused",
                "outcome=failure                           | refused",
                "outcome=success                           | other resolved created",
                "ip=192.0.2.1                              | other created",
                "ip=2001:db8::7                            | resolved",
                "q=r-1                                     | resolved",
                "q=s-1                                     | refused resolved",
                "q=192.0.2.2                               | refused",
                "q=c-2                                     | refused",
                "q=Sales                                   | other refused",
                "q=sALESFORCE                              | other refused",
                "q=salesforce m                            | other",
                "q=émile                                   | resolved created",
                "q=force                                   |",
                "q=%                                       |",
                "actor=m-1&outcome=success                 | resolved",
                "project=p-1&environment=test&run=r-2&ip=192.0.2.2 | refused",
                "q=p-1&outcome=failure                     | refused",
                "type=x' or true --                        |"
            })
    void findsWhatMatchesNewestFirst(String query, String expected) {
        assertThat(log.ids(TENANT, "?" + encoded(query)))
                .filteredOn(id -> SENT.containsValue(UUID.fromString(id)))
                .containsExactlyElementsOf(ids(expected == null ? "" : expected));
    }

    @Test
    void findsAnEventByItsId() {
        assertThat(log.ids(TENANT, "?q=" + sent("created"))).containsExactly(sent("created") + "");
    }

    @Test
    void timesAreHalfOpen() {
        Instant time = Instant.parse(
                log.event(TENANT, sent("refused")).json().get("time").stringValue());
        String id = sent("refused") + "";

        assertThat(log.ids(TENANT, "?from=" + time)).contains(id);
        assertThat(log.ids(TENANT, "?to=" + time)).doesNotContain(id);
        assertThat(log.ids(TENANT, "?from=" + time + "&to=" + time.plusMillis(1)))
                .contains(id);
        assertThat(log.ids(TENANT, "?from=" + time.plusMillis(1))).doesNotContain(id);
        assertThat(log.ids(TENANT, "?from=" + time + "&to=" + time)).isEmpty();
        assertThat(log.ids(
                        TENANT,
                        "?from=" + URLEncoder.encode("0001-01-01T00:00:00+14:00", StandardCharsets.UTF_8)
                                + "&to=9999-12-31T23:59:59Z"))
                .contains(id);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrOverlap() {
        List<String> all = log.ids(TENANT, "?limit=200&to=" + Instant.now().plusSeconds(60));
        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = log.found(TENANT, "?limit=1" + next);
            page.get("items").forEach(item -> paged.add(item.get("id").stringValue()));
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next").stringValue();
        } while (!next.isEmpty());

        assertThat(paged).containsAll(all).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=x",
                "limit=-1",
                "after=x",
                "after=WyJhIl0",
                "after=WyIwIiwiYSJd",
                "after=WyIwMTk4YzAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDEiLCJcdTAwMDAiXQ",
                "from=yesterday",
                "to=2026-01-01",
                "outcome=maybe",
                "ip=not an ip",
                "from=2026-01-01T00:00:00Z&from=2026-01-01T00:00:00Z",
                "q=%00"
            })
    void aBadParameterIsNamedAndRefused(String query) {
        String encoded = query.contains("%") ? query : encoded(query);

        assertThat(log.search(TENANT, "?" + encoded).verdict()).isEqualTo("400 invalid-parameter");
    }

    private static UUID sent(String name) {
        return Objects.requireNonNull(SENT.get(name), name);
    }

    private static List<String> ids(String names) {
        return Arrays.stream(names.strip().split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(name -> sent(name) + "")
                .toList();
    }

    private static String encoded(String query) {
        List<String> parts = new ArrayList<>();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            parts.add(part.substring(0, equals + 1)
                    + URLEncoder.encode(part.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return String.join("&", parts);
    }
}
