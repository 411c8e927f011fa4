package io.strongroom.platform.events.relay;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox's partitions: made ahead, and dropped once the log has stored all that is in them. */
class OutboxHours {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxHours.class);
    private static final int AHEAD = 6;
    private static final String PREFIX = "access_event_outbox_";
    private static final DateTimeFormatter NAME = new DateTimeFormatterBuilder()
            .appendLiteral(PREFIX)
            .appendPattern("uuuuMMddHH")
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .toFormatter(Locale.ROOT);

    private final JdbcClient ops;
    private final Clock clock;
    private volatile Duration oldest = Duration.ZERO;

    OutboxHours(JdbcClient ops, Clock clock) {
        this.ops = ops;
        this.clock = clock;
    }

    void open() {
        ops.sql("select open_outbox_hours(?)").param(AHEAD).query((_, _) -> "").list();
    }

    /** Drops every past hour that is stored. One that is still written to, or not yet stored, stays for the next round. */
    void drop(StoredOffsets stored) {
        List<Instant> past = past();
        past.forEach(hour -> dropOne(hour, stored));
        oldest = past().stream()
                .findFirst()
                .map(hour -> Duration.between(hour, clock.instant()))
                .orElse(Duration.ZERO);
    }

    /** How long the oldest hour has been kept: it grows while the log does not store what is published. */
    Duration oldest() {
        return oldest;
    }

    /** Hours that have ended, oldest first. */
    private List<Instant> past() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return ops
                .sql("select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                        + " where i.inhparent = 'access_event_outbox'::regclass order by c.relname")
                .query(String.class)
                .list()
                .stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> LocalDateTime.parse(name, NAME).toInstant(ZoneOffset.UTC))
                .filter(hour -> hour.isBefore(now))
                .toList();
    }

    private void dropOne(Instant hour, StoredOffsets stored) {
        Integer[] partitions = stored.next().keySet().toArray(Integer[]::new);
        Long[] next = stored.next().values().toArray(Long[]::new);
        try {
            boolean dropped = ops.sql("select drop_outbox_hour(?, ?, ?)")
                    .params(Timestamp.from(hour), partitions, next)
                    .query(Boolean.class)
                    .single();
            LOG.debug("Hour {} of the outbox {}", hour, dropped ? "was dropped" : "is kept");
        } catch (DataAccessException busy) {
            LOG.debug("Hour {} of the outbox is in use", hour);
        }
    }
}
