package io.strongroom.platform.events.outbox;

import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.events.Outbox;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Inserts through the connection of the current transaction, JPA's or JDBC's. */
class JdbcOutbox implements Outbox {

    private static final String INSERT = """
            insert into access_event_outbox
                (id, tenant_id, type, subject, occurred_at, auth_type, auth_id, traceparent, failed, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** SQLSTATE class: the disk is full, for one. */
    private static final String INSUFFICIENT_RESOURCES = "53";

    private final JdbcClient jdbc;
    private final OutboxRows rows;
    private final OutboxBound bound;

    JdbcOutbox(JdbcClient jdbc, OutboxRows rows, OutboxBound bound) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.bound = bound;
    }

    @Override
    public void append(AccessEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event is appended in the transaction of what it records");
        }
        bound.check();
        if (insert(rows.of(event)) != 1) {
            throw new IllegalStateException("The event was not inserted");
        }
    }

    private int insert(OutboxRow row) {
        try {
            return jdbc.sql(INSERT).params(values(row)).update();
        } catch (DataAccessException failure) {
            throw hasNoRoom(failure) ? AuditUnavailable.because(failure) : failure;
        }
    }

    private static boolean hasNoRoom(DataAccessException failure) {
        return failure.getRootCause() instanceof SQLException cause
                && String.valueOf(cause.getSQLState()).startsWith(INSUFFICIENT_RESOURCES);
    }

    private static List<@Nullable Object> values(OutboxRow row) {
        return Arrays.asList(
                row.id(),
                row.tenant(),
                row.type(),
                row.subject(),
                Timestamp.from(row.time()),
                row.authType(),
                row.authId(),
                row.traceparent(),
                row.failed(),
                row.body());
    }
}
