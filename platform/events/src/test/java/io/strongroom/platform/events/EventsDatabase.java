package io.strongroom.platform.events;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.strongroom.platform.data.migration.PlatformMigration;
import io.strongroom.platform.data.migration.PlatformMigrations;
import io.strongroom.platform.servers.TestServers;
import io.strongroom.platform.servers.postgres.ServiceDatabase;
import io.strongroom.platform.servers.postgres.ServiceRoles;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A new database with an outbox and nothing else, and its three doors. */
public final class EventsDatabase implements AutoCloseable {

    private static final String INSERT = """
            select append_access_events(array[?]::uuid[], array[?]::uuid[], array['strongroom.project.created'],
                array['thing'], array[now()], array['system'], array['test'], array['00-0-0-00'], array[false], array[?])""";

    private static final List<String> EMPTY = List.of(
            "truncate access_event_outbox, outbox_mark, outbox_topic, outbox_sequence",
            "update outbox_shard set holder = null, epoch = 0, lease_until = '-infinity', next_position = 1, published_through = 0");

    private static @Nullable EventsDatabase shared;

    private final HikariDataSource app;
    private final HikariDataSource ops;
    private final HikariDataSource owner;

    public EventsDatabase() {
        String name = "events_" + UUID.randomUUID().toString().substring(0, 8);
        var roles = new ServiceRoles(name, "owner-password", "app-password", "ops-password");
        var database = ServiceDatabase.provision(TestServers.postgres().address(), "strongroom_" + name, roles);
        app = pool(database, roles.app(), roles.appPassword(), 10);
        ops = pool(database, roles.ops(), roles.opsPassword(), 6);
        owner = pool(database, roles.owner(), roles.ownerPassword(), 2);
        new PlatformMigrations(List.of(
                        new PlatformMigration("data", "classpath:io/strongroom/platform/data/migration", 0),
                        new PlatformMigration("events", "classpath:io/strongroom/platform/events/migration", 10)))
                .migrate(Flyway.configure()
                        .dataSource(database.jdbcUrl(), roles.owner(), roles.ownerPassword())
                        .placeholders(Map.of("app", roles.app(), "ops", roles.ops(), "owner", roles.owner()))
                        .load());
    }

    /** The one that most tests of this JVM share, empty again. */
    public static synchronized EventsDatabase shared() {
        if (shared == null) {
            shared = new EventsDatabase();
        }
        for (String statement : EMPTY) {
            int _ = shared.owner().sql(statement).update();
        }
        return shared;
    }

    private static HikariDataSource pool(ServiceDatabase database, String user, String password, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(1000);
        config.addDataSourceProperty("options", "-c statement_timeout=2000");
        config.addDataSourceProperty("socketTimeout", "5");
        return new HikariDataSource(config);
    }

    public HikariDataSource app() {
        return app;
    }

    public JdbcClient ops() {
        return JdbcClient.create(ops);
    }

    public JdbcClient owner() {
        return JdbcClient.create(owner);
    }

    public TransactionTemplate opsTransactions() {
        return new TransactionTemplate(new JdbcTransactionManager(ops));
    }

    /** Commits one event of the tenant and returns its id. */
    public UUID append(UUID tenant) {
        UUID id = UUID.randomUUID();
        var _ = JdbcClient.create(app)
                .sql(INSERT)
                .params(id, tenant, "{\"metadata\":{\"uid\":\"" + id + "\"}}")
                .query((_, _) -> id)
                .list();
        return id;
    }

    public long count(String table) {
        return ops().sql("select count(*) from " + table).query(Long.class).single();
    }

    @Override
    public void close() {
        app.close();
        ops.close();
        owner.close();
    }
}
