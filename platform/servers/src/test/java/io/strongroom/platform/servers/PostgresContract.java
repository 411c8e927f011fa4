package io.strongroom.platform.servers;

import io.strongroom.platform.servers.postgres.PostgresAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** How the contract reads and writes a PostgreSQL. */
final class PostgresContract {
    private PostgresContract() {}

    static Connection connect(PostgresAddress address) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("loginTimeout", "2");
        return DriverManager.getConnection(address.jdbcUrl("postgres"), properties);
    }

    static void write(PostgresAddress address, String text) throws SQLException {
        try (var connection = connect(address);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (one text)");
            statement.execute("delete from kept");
            statement.execute("insert into kept values ('" + text + "')");
        }
    }

    static String read(PostgresAddress address) throws SQLException {
        return ask(address, "select one from kept");
    }

    static String ask(PostgresAddress address, String query) throws SQLException {
        try (var connection = connect(address);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
