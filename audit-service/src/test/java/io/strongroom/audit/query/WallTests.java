package io.strongroom.audit.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.audit.world.Database;
import io.strongroom.audit.world.EventSender;
import io.strongroom.audit.world.LogReader;
import io.strongroom.audit.world.ServiceTest;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.data.tenant.TenantJdbcTransactionManager;
import io.strongroom.platform.events.AccessEvent;
import io.strongroom.platform.web.id.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class WallTests {

    private final Database database;
    private final EventSender sender;
    private final LogReader log;
    private final UUID acme = Ids.v7();
    private final UUID globex = Ids.v7();

    @Autowired
    WallTests(Database database, EventSender sender, LogReader log) {
        this.database = database;
        this.sender = sender;
        this.log = log;
    }

    @BeforeEach
    void anEventEach() {
        for (UUID tenant : List.of(acme, globex)) {
            UUID id = sender.send(
                    tenant, AccessEvent.of("strongroom.project.created").resource("project", "p-1", "P"));
            assertThat(log.awaitEvent(tenant, id)).isNotNull();
        }
    }

    /** The first wall, with the second taken away: an administrator is not held by row-level security. */
    @Test
    void theQueriesThemselvesNameTheTenant() {
        var search = new EventSearch(database.admin());
        var anything = new EventFilter(null, null, Map.of("resource_id", "p-1"), null, null);
        var text = new EventFilter(null, null, Map.of(), null, "p");

        assertThat(search.newest(acme, anything, null, 10)).hasSize(1);
        assertThat(search.newest(acme, text, null, 10)).hasSize(1);
        UUID foreign = search.newest(globex, anything, null, 10).getFirst().id();
        assertThat(search.find(acme, foreign)).isEmpty();
    }

    /** The second wall, with the first taken away: no predicate at all. */
    @ParameterizedTest
    @ValueSource(strings = {"access_event", "leaf", "tenant_log", "source_stream"})
    void rowLevelSecurityShowsTheCurrentTenantOnly(String table) {
        var dataSource = database.appDataSource();
        var transactions = new TransactionTemplate(new TenantJdbcTransactionManager(dataSource));
        var jdbc = JdbcClient.create(dataSource);
        String tenants = "select distinct tenant_id from " + table;

        List<UUID> seen = CurrentTenant.call(
                acme,
                () -> transactions.execute(_ -> jdbc.sql(tenants)
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list()));
        assertThat(seen).containsExactly(acme);
        assertThat(jdbc.sql(tenants)
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list())
                .isEmpty();
    }
}
