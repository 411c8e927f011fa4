package io.strongroom.audit.world;

import io.strongroom.platform.servers.postgres.ServiceDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The log's database through the doors that tests need. */
public final class Database {

    private final ServiceDatabase database;

    Database(ServiceDatabase database) {
        this.database = database;
    }

    /** Past row-level security, as an administrator. */
    public JdbcClient admin() {
        return as(database.server().user(), database.server().password());
    }

    /** As the service's requests are served. */
    public JdbcClient app() {
        return as(database.roles().app(), database.roles().appPassword());
    }

    /** As the intake writes. */
    public JdbcClient ops() {
        return as(database.roles().ops(), database.roles().opsPassword());
    }

    public DriverManagerDataSource appDataSource() {
        return source(database.roles().app(), database.roles().appPassword());
    }

    public DriverManagerDataSource opsDataSource() {
        return source(database.roles().ops(), database.roles().opsPassword());
    }

    public long events(UUID tenant) {
        return count("access_event", tenant);
    }

    /** Waits until the event is stored, without reading the log, which would be an event of its own. Returns its leaf's index. */
    public long awaitLeafOf(UUID tenant, UUID event) {
        var index = new AtomicReference<Optional<Long>>(Optional.empty());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> {
                    index.set(leafOf(tenant, event));
                    return index.get().isPresent();
                });
        return index.get().orElseThrow();
    }

    private Optional<Long> leafOf(UUID tenant, UUID event) {
        return admin().sql("select leaf_index from access_event where tenant_id = ? and id = ?")
                .params(tenant, event)
                .query(Long.class)
                .optional();
    }

    public long count(String table, UUID tenant) {
        return admin().sql("select count(*) from " + table + " where tenant_id = ?")
                .param(tenant)
                .query(Long.class)
                .single();
    }

    private JdbcClient as(String user, String password) {
        return JdbcClient.create(source(user, password));
    }

    private DriverManagerDataSource source(String user, String password) {
        return new DriverManagerDataSource(database.jdbcUrl(), user, password);
    }
}
