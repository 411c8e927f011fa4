package io.strongroom.platform.events.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One call of {@code append_access_events}, one round trip and one commit, in the application's role. */
class AppendStatement {

    private static final String CALL = "select append_access_events(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** SQLSTATE classes that tell of the rows: bad data, a violated constraint, a refused row, a program limit. */
    private static final Set<String> OF_ROWS = Set.of("22", "23", "42", "54");

    private final DataSource dataSource;

    /** @param dataSource gives connections in auto-commit mode */
    AppendStatement(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void commit(List<OutboxRow> rows) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement call = connection.prepareStatement(CALL)) {
            bind(call, 1, "uuid", rows, OutboxRow::id);
            bind(call, 2, "uuid", rows, OutboxRow::tenant);
            bind(call, 3, "text", rows, OutboxRow::type);
            bind(call, 4, "text", rows, OutboxRow::subject);
            bind(call, 5, "timestamptz", rows, OutboxRow::time);
            bind(call, 6, "text", rows, OutboxRow::authType);
            bind(call, 7, "text", rows, OutboxRow::authId);
            bind(call, 8, "text", rows, OutboxRow::traceparent);
            bind(call, 9, "bool", rows, OutboxRow::failed);
            bind(call, 10, "text", rows, OutboxRow::body);
            call.execute();
        }
    }

    static boolean refusedForItsRows(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.length() == 5 && OF_ROWS.contains(state.substring(0, 2));
    }

    private static void bind(
            PreparedStatement call,
            int index,
            String type,
            List<OutboxRow> rows,
            Function<OutboxRow, @Nullable Object> column)
            throws SQLException {
        call.setArray(
                index,
                call.getConnection()
                        .createArrayOf(type, rows.stream().map(column).toArray()));
    }
}
