package io.strongroom.platform.servers.postgres;

import io.strongroom.platform.servers.process.ServerException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The database of one service and its three roles; making them again changes passwords only. */
public final class ServiceDatabase {
    private static final int OWNER_CONNECTIONS = 4;
    private static final int APP_CONNECTIONS = 40;
    private static final int OPS_CONNECTIONS = 12;

    private final PostgresAddress server;
    private final String name;
    private final ServiceRoles roles;

    private ServiceDatabase(PostgresAddress server, String name, ServiceRoles roles) {
        this.server = server;
        this.name = name;
        this.roles = roles;
    }

    /**
     * Makes the database and the roles, as far as they are missing. No role may bypass row-level security, and nobody but
     * these roles may use the database.
     *
     * @param name for instance {@code strongroom_credential}
     */
    public static ServiceDatabase provision(PostgresAddress server, String name, ServiceRoles roles) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a name for a database: " + name);
        }
        var database = new ServiceDatabase(server, name, roles);
        try (var connection = server.connect("postgres")) {
            database.makeRoles(connection);
            database.makeDatabase(connection);
        } catch (SQLException e) {
            throw new ServerException(
                    "cannot make the database %s at %s: %s".formatted(name, server, e.getMessage()), e);
        }
        return database;
    }

    private void makeRoles(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            // Two that provision at the same time would both find a role missing.
            statement.execute("select pg_advisory_xact_lock(hashtext('strongroom.roles'))");
            makeRole(statement, roles.owner(), roles.ownerPassword(), OWNER_CONNECTIONS);
            makeRole(statement, roles.app(), roles.appPassword(), APP_CONNECTIONS);
            makeRole(statement, roles.ops(), roles.opsPassword(), OPS_CONNECTIONS);
            if (!exists(statement, "pg_roles where rolname = current_user and rolsuper")) {
                statement.execute("grant %s to current_user".formatted(roles.owner()));
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void makeRole(Statement statement, String role, String password, int connections)
            throws SQLException {
        var verb = exists(statement, "pg_roles where rolname = '%s'".formatted(role)) ? "alter" : "create";
        statement.execute(("%s role %s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls"
                        + " connection limit %d password '%s'")
                .formatted(verb, role, connections, ScramVerifier.of(password)));
    }

    private void makeDatabase(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!exists(statement, "pg_database where datname = '%s'".formatted(name))) {
                statement.execute("create database %s owner %s template template0 encoding 'UTF8'"
                        .formatted(name, roles.owner()));
            }
            statement.execute("revoke all on database %s from public".formatted(name));
            statement.execute("grant connect on database %s to %s, %s".formatted(name, roles.app(), roles.ops()));
        }
        try (var inside = server.connect(name);
                var statement = inside.createStatement()) {
            statement.execute("alter schema public owner to " + roles.owner());
            statement.execute("revoke all on schema public from public");
            statement.execute("grant usage on schema public to %s, %s".formatted(roles.app(), roles.ops()));
        }
    }

    private static boolean exists(Statement statement, String what) throws SQLException {
        try (var rows = statement.executeQuery("select 1 from " + what)) {
            return rows.next();
        }
    }

    public String name() {
        return name;
    }

    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    public ServiceRoles roles() {
        return roles;
    }

    /** The server, as its administrator reaches it. */
    public PostgresAddress server() {
        return server;
    }
}
