package io.strongroom.credentials.resolve;

import io.strongroom.credentials.keychain.OnNoMatch;
import io.strongroom.credentials.resolve.Reference.ByKeychain;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.problem.ProblemException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
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
    private static final String DECIDE_BY_KEYCHAINS =
            "select * from decide_about_resolving_by_keychains(?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    Decisions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order of the list.
     *
     * @throws ProblemException 404 when there is no such project
     */
    List<Decided> about(UUID project, List<Wanted> wanted) {
        List<Decided> decided = wanted.stream().anyMatch(Decisions::namesKeychain)
                ? byKeychains(project, wanted)
                : byIds(project, wanted);
        if (decided.isEmpty()) {
            throw ProblemException.notFound();
        }
        return decided;
    }

    private static boolean namesKeychain(Wanted wanted) {
        return wanted.reference() instanceof ByKeychain;
    }

    private List<Decided> byIds(UUID project, List<Wanted> wanted) {
        return inOrder(
                DECIDE,
                row -> new Decided(null, decision(row)),
                project,
                array("uuid", wanted, item -> item.reference().idOrNone()),
                array("text", wanted, Wanted::environment),
                array("bigint", wanted, Wanted::version));
    }

    private List<Decided> byKeychains(UUID project, List<Wanted> wanted) {
        return inOrder(
                DECIDE_BY_KEYCHAINS,
                row -> new Decided(selection(row), decision(row)),
                project,
                array(
                        "uuid",
                        wanted,
                        item -> namesKeychain(item) ? null : item.reference().idOrNone()),
                array(
                        "uuid",
                        wanted,
                        item -> namesKeychain(item) ? item.reference().idOrNone() : null),
                array("jsonb", wanted, Decisions::input),
                array("text", wanted, Wanted::environment),
                array("bigint", wanted, Wanted::version));
    }

    private static @Nullable String input(Wanted wanted) {
        return wanted.reference() instanceof ByKeychain keychain && keychain.input() != null
                ? keychain.input().selectable()
                : null;
    }

    private List<Decided> inOrder(String sql, Reader reader, UUID project, SqlArrayValue... columns) {
        List<Object> parameters = new ArrayList<>(List.of(CurrentTenant.required(), project));
        parameters.addAll(List.of(columns));
        SortedMap<Integer, Decided> decided = new TreeMap<>();
        jdbc.query(
                sql,
                row -> {
                    decided.put(row.getInt("item"), reader.read(row));
                },
                parameters.toArray());
        return List.copyOf(decided.values());
    }

    private static SqlArrayValue array(String type, List<Wanted> wanted, Function<Wanted, @Nullable Object> column) {
        return new SqlArrayValue(type, wanted.stream().map(column).toArray());
    }

    /** Makes of a row what it says. */
    private interface Reader {
        Decided read(ResultSet row) throws SQLException;
    }

    private static @Nullable Selection selection(ResultSet row) throws SQLException {
        String name = row.getString("keychain_name");
        return name == null
                ? null
                : new Selection(
                        name,
                        OnNoMatch.parse(row.getString("on_no_match")).orElseThrow(),
                        row.getString("external_id"),
                        row.getBoolean("by_default"),
                        row.getObject("credential_id", UUID.class));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        String name = row.getString("credential_name");
        if (name == null) {
            return null;
        }
        return new Decision(
                name,
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
