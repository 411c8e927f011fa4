package io.strongroom.e2e.fault;

import io.strongroom.e2e.stack.Demo;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Rows of one tenant, read past the services and past row-level security. */
final class FaultTables {

    private final JsonNode postgres;
    private final UUID tenant;

    FaultTables(Demo demo, String tenant) {
        this.postgres = demo.all().path("postgres");
        this.tenant = UUID.fromString(tenant);
    }

    /**
     * An event of the log.
     *
     * @param resource what it is about; empty where it says nothing of it
     */
    record Stored(String id, String source, long sequence, long leaf, String type, String resource, boolean failed) {}

    List<Stored> events() {
        return rows(
                "audit-service",
                "select id, source, sequence, leaf_index, type, coalesce(resource_id, ''), failed"
                        + " from access_event where tenant_id = ? order by leaf_index",
                row -> new Stored(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6),
                        row.getBoolean(7)));
    }

    /** Paths that a version has, each once. */
    List<String> versionPaths() {
        return texts("select distinct path from value_version where tenant_id = ? and path is not null");
    }

    /** Paths that are being written, or are to be destroyed. */
    List<String> intentPaths() {
        return texts("select path from value_intent where tenant_id = ?");
    }

    /** Names that more than one credential has: each was made once, under one key. */
    List<String> namesMadeTwice() {
        return texts("select name from credential where tenant_id = ? group by name having count(*) > 1");
    }

    /** Environments whose row and whose history do not agree on the current version. */
    List<String> tornEnvironments() {
        return texts(
                "select e.id::text from environment e where e.tenant_id = ? and e.version <> coalesce("
                        + "(select max(v.number) from value_version v where v.tenant_id = e.tenant_id and v.environment_id = e.id), 0)");
    }

    /** Ids of events that were committed; the log has to have them all. */
    List<String> outboxOf(String service) {
        return rows(service, "select id::text from access_event_outbox where tenant_id = ?", row -> row.getString(1));
    }

    /** Breaks something, to see it found. */
    int change(String service, String sql) {
        try (Connection connection = connect(service);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, tenant);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection connect(String service) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s"
                        .formatted(
                                postgres.path("host").asString(),
                                postgres.path("port").asInt(),
                                postgres.path("databases").path(service).asString()),
                postgres.path("user").asString(),
                postgres.path("password").asString());
    }

    private List<String> texts(String sql) {
        return rows("credential-service", sql, row -> row.getString(1));
    }

    private <T> List<T> rows(String service, String sql, Reader<T> reader) {
        try (Connection connection = connect(service);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, tenant);
            List<T> found = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    found.add(reader.read(result));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
