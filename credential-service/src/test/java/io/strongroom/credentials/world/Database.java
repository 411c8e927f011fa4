package io.strongroom.credentials.world;

import io.strongroom.platform.servers.postgres.PostgresAddress;
import io.strongroom.platform.servers.postgres.ServiceDatabase;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Past row-level security, for what tests look at or bring about and the API does not offer. */
public final class Database {

    private final JdbcClient jdbc;

    Database(ServiceDatabase database) {
        PostgresAddress server = database.server();
        this.jdbc =
                JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), server.user(), server.password()));
    }

    public <T> List<T> column(Class<T> type, String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, n) -> Objects.requireNonNull(row.getObject(1, type)))
                .list();
    }

    public int change(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).update();
    }

    /** Types of the events of a tenant, in the order in which they were recorded. */
    public List<String> eventTypes(UUID tenant) {
        return column(
                String.class, "select type from access_event_outbox where tenant_id = ? order by arrival", tenant);
    }
}
