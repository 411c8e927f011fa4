package io.strongroom.audit.query;

import io.strongroom.platform.web.page.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log of one tenant, newest first: the tenant stands in each query, and behind it row-level security. */
@Component
class EventSearch {

    private static final String BY_ID =
            "select id, source, leaf_index, value from access_event where tenant_id = ? and id = ? order by source limit 1";

    private final JdbcClient jdbc;

    EventSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most so many rows; {@code after} is the position of the last one of the page before. */
    @Transactional(readOnly = true)
    public List<StoredEvent> newest(UUID tenant, EventFilter filter, @Nullable Cursor after, int rows) {
        var statement = new SearchStatement(tenant, filter, after, rows);
        return jdbc.sql(statement.sql())
                .params(statement.parameters())
                .query(EventSearch::read)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<StoredEvent> find(UUID tenant, UUID id) {
        return jdbc.sql(BY_ID).params(tenant, id).query(EventSearch::read).optional();
    }

    private static StoredEvent read(ResultSet row, int number) throws SQLException {
        return new StoredEvent(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getLong("leaf_index"),
                row.getBytes("value"));
    }
}
