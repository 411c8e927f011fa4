package io.strongroom.credentials.resolve;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.problem.ProblemException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * Asks the database about a whole request in one statement and one round trip, outside any transaction: the function sets the tenant itself. Nothing of it
 * is kept.
 */
@Repository
class Decisions {

    private static final String DECIDE = "select * from decide_about_resolving(?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    Decisions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By position in the list; what is not there is missing, foreign, or was never shared with the project.
     *
     * @throws ProblemException 404 when there is no such project
     */
    Map<Integer, Decision> about(UUID project, List<Wanted> wanted) {
        Map<Integer, Decision> decisions = new HashMap<>();
        int[] rows = {0};
        jdbc.query(
                DECIDE,
                row -> {
                    rows[0]++;
                    if (row.getString("credential_name") != null) {
                        decisions.put(row.getInt("item") - 1, decision(row));
                    }
                },
                CurrentTenant.required(),
                project,
                new SqlArrayValue("uuid", wanted.stream().map(Wanted::idOrNone).toArray()),
                new SqlArrayValue(
                        "text", wanted.stream().map(Wanted::environment).toArray()),
                new SqlArrayValue("bigint", wanted.stream().map(Wanted::version).toArray()));
        if (rows[0] == 0) {
            throw ProblemException.notFound();
        }
        return decisions;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getString("credential_name"),
                row.getObject("owner_id", UUID.class),
                instant(row, "credential_expires_at"),
                row.getBoolean("expired"),
                instant(row, "purge_at"),
                row.getObject("grant_id", UUID.class),
                row.getBoolean("filled"),
                row.getLong("current_version"),
                row.getLong("version"),
                row.getString("path"),
                texts(row.getArray("keys")),
                texts(row.getArray("secret_paths")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
