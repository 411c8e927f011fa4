package io.strongroom.platform.servers.postgres;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a PostgreSQL is, and who may make databases and roles in it. Not a record: it holds a password. */
public final class PostgresAddress {
    private final String host;
    private final int port;
    private final String user;
    private final String password;

    public PostgresAddress(String host, int port, String user, String password) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
    }

    /** @param address {@code postgresql://user:password@host:port}, as libpq writes it */
    public static PostgresAddress parse(String address) {
        var uri = URI.create(address);
        var person = uri.getRawUserInfo();
        if (uri.getHost() == null || person == null || person.indexOf(':') < 0) {
            throw new IllegalArgumentException("a PostgreSQL is given as postgresql://user:password@host:port");
        }
        var colon = person.indexOf(':');
        return new PostgresAddress(
                uri.getHost(),
                uri.getPort() < 0 ? 5432 : uri.getPort(),
                decoded(person.substring(0, colon)),
                decoded(person.substring(colon + 1)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /** A connection of the administrator. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user, password);
    }

    @Override
    public String toString() {
        return "postgresql://%s@%s:%d".formatted(user, host, port);
    }
}
