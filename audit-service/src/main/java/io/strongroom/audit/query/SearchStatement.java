package io.strongroom.audit.query;

import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.page.Cursor;
import io.strongroom.platform.web.page.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a search. Every comparison is one that row-level security lets an index serve: equality and order, never a pattern. A text
 * is looked for in each of its columns by a query of its own, each of which ends with its page.
 */
final class SearchStatement {

    private static final String COLUMNS = "tenant_id, id, source, leaf_index, value";

    /** How far an event's time may be from its id's; the intake holds events to 5 min. */
    private static final Duration SLACK = Duration.ofMinutes(6);

    private final Map<String, Object> parameters = new HashMap<>();
    private final StringBuilder common = new StringBuilder("tenant_id = :tenant");
    private final EventFilter filter;

    SearchStatement(UUID tenant, EventFilter filter, @Nullable Cursor after, int rows) {
        this.filter = filter;
        parameters.put("tenant", tenant);
        parameters.put("rows", rows);
        if (after != null) {
            position(after);
        }
        filter.equal().forEach((column, value) -> add(column + " = :" + column, column, value));
        if (filter.failed() != null) {
            common.append(filter.failed() ? " and failed" : " and not failed");
        }
        times();
    }

    private void position(Cursor after) {
        if (after.text(1).indexOf('\0') >= 0) {
            throw Query.invalid("after");
        }
        add("(id, source) < (:afterId, :afterSource)", "afterId", after.id(0));
        add("id <= :afterId", "afterSource", after.text(1));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    String sql() {
        return filter.text() == null ? newest("true") : ofText(filter.text());
    }

    private void times() {
        if (filter.from() != null) {
            add("occurred_at >= :from", "from", Timestamp.from(bounded(filter.from())));
            add("id >= :fromId", "fromId", firstId(bounded(filter.from()).minus(SLACK)));
        }
        if (filter.to() != null) {
            add("occurred_at < :to", "to", Timestamp.from(bounded(filter.to())));
            add("id < :toId", "toId", firstId(bounded(filter.to()).plus(SLACK)));
        }
    }

    private String ofText(String text) {
        parameters.put("text", text);
        parameters.put("name", text.toLowerCase(Locale.ROOT));
        parameters.put("behindName", text.toLowerCase(Locale.ROOT) + "\uDBFF\uDFFF");
        parameters.put("textId", Ids.parse(text).orElse(new UUID(-1, -1)));
        var branches = List.of(
                newest("id = :textId"),
                newest("resource_id = :text"),
                newest("actor_id = :text"),
                newest("project = :text"),
                newest("run = :text"),
                newest("step = :text"),
                newest("ip = :text"),
                newest("resource_name_lower >= :name and resource_name_lower < :behindName"));
        return "select distinct on (id, source) * from ((" + String.join(") union all (", branches)
                + ")) hits order by id desc, source desc limit :rows";
    }

    private String newest(String condition) {
        return "select " + COLUMNS + " from access_event where " + common + " and " + condition
                + " order by id desc, source desc limit :rows";
    }

    private void add(String condition, String name, Object value) {
        common.append(" and ").append(condition);
        parameters.put(name, value);
    }

    /** The smallest UUIDv7 of a moment. */
    private static UUID firstId(Instant moment) {
        return new UUID(Math.max(0, moment.toEpochMilli()) << 16, 0);
    }

    /** Times beyond these are those of no event, and not of every database. */
    private static Instant bounded(Instant moment) {
        Instant first = Instant.parse("1971-01-01T00:00:00Z");
        Instant last = Instant.parse("5000-01-01T00:00:00Z");
        return moment.isBefore(first) ? first : moment.isAfter(last) ? last : moment;
    }
}
