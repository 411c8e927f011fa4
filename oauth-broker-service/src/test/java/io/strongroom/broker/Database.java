package io.strongroom.broker;

import io.strongroom.platform.servers.postgres.ServiceDatabase;
import io.strongroom.platform.test.servers.ServiceDatabases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The service's database, past its walls and behind them. */
public final class Database {

    private Database() {}

    private static ServiceDatabase database() {
        return ServiceDatabases.of("broker");
    }

    /** As the server's administrator, whom no policy binds. */
    public static Connection admin() throws SQLException {
        return database().server().connect(database().name());
    }

    /** As the service itself. */
    public static Connection app() throws SQLException {
        return DriverManager.getConnection(
                database().jdbcUrl(),
                database().roles().app(),
                database().roles().appPassword());
    }

    /** As the service's background work. */
    public static Connection ops() throws SQLException {
        return DriverManager.getConnection(
                database().jdbcUrl(),
                database().roles().ops(),
                database().roles().opsPassword());
    }

    public static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
        }
        return found;
    }

    /** Every row of every table as text; bytes as hex. */
    public static String dump() {
        try (Connection connection = admin()) {
            StringBuilder dump = new StringBuilder();
            for (String table : strings(
                    connection,
                    "select quote_ident(tablename) from pg_tables where schemaname = 'public' and tablename not like '%history'")) {
                strings(connection, "select t::text from " + table + " t")
                        .forEach(row ->
                                dump.append(table).append(' ').append(row).append('\n'));
            }
            return dump.toString();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static void change(String sql) {
        try (Connection connection = admin();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
