package io.strongroom.audit.intake;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The log's partitions, a day each: made ahead, and on demand for events that come late. */
class DayPartitions {

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final int ahead;
    private final Set<LocalDate> open = ConcurrentHashMap.newKeySet();

    DayPartitions(JdbcTemplate jdbc, Clock clock, int ahead) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ahead = ahead;
    }

    /** Makes sure of the days of these events, of today (findings are of now) and of the next days. */
    void open(List<Received> received) {
        LocalDate today = day(clock.instant());
        Stream<LocalDate> coming = today.datesUntil(today.plusDays(ahead + 1L));
        Stream<LocalDate> needed = received.stream()
                .filter(Received.Event.class::isInstance)
                .map(event -> day(made((Received.Event) event)));
        Stream.concat(coming, needed).distinct().forEach(this::open);
    }

    private void open(LocalDate day) {
        if (!open.contains(day)) {
            jdbc.query("select open_audit_day(?)", _ -> {}, Date.valueOf(day));
            open.add(day);
        }
    }

    private static Instant made(Received.Event event) {
        return Instant.ofEpochMilli(event.facts().id().getMostSignificantBits() >>> 16);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
