package io.strongroom.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the servers counted up to a moment.
 *
 * @param statements calls of the functions that decide and that append, each one statement
 * @param commits of the credential-service's database
 * @param vaultRequests by Vault's own audit log, which writes two lines for each
 */
public record Counts(long statements, long commits, long vaultRequests) {
    /** Makes the server count calls of functions, for connections that are opened from now on. */
    public static void begin(Connection postgres) throws SQLException {
        try (var statement = postgres.createStatement()) {
            statement.execute("alter database " + postgres.getCatalog() + " set track_functions = 'all'");
        }
    }

    public static Counts now(Connection postgres, Path vaultAuditLog) throws SQLException, IOException {
        try (var statement = postgres.createStatement();
                var lines = Files.lines(vaultAuditLog)) {
            return new Counts(
                    number(
                            statement,
                            "select coalesce(sum(calls), 0) from pg_stat_user_functions where funcname in ('decide_about_resolving', 'decide_about_resolving_by_keychains', 'append_access_events')"),
                    number(statement, "select xact_commit from pg_stat_database where datname = current_database()"),
                    lines.count() / 2);
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    public Counts since(Counts before) {
        return new Counts(
                statements - before.statements, commits - before.commits, vaultRequests - before.vaultRequests);
    }
}
