package io.strongroom.audit.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.audit.world.Database;
import io.strongroom.audit.world.ServiceTest;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.data.tenant.TenantJdbcTransactionManager;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.page.Cursor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans of the searches in the application's own role: row-level security must not take their indexes away. */
@ServiceTest
class QueryPlanTests {

    private static final UUID TENANT = UUID.fromString("0198c000-0000-7000-8000-00000000beef");

    /** 40,000 events of 40 tenants, half of them the one that is searched. */
    private static final String FILL = """
            insert into access_event (tenant_id, id, source, sequence, leaf_index, leaf_hash, type, occurred_at, actor_id, resource_id,
                resource_name_lower, project, environment, run, step, ip, failed, value)
            select case when n % 2 = 0 then '%s'::uuid else ('0198c000-0000-7000-8000-0000000000' || lpad((n %% 40)::text, 2, '0'))::uuid end,
                (substr(first_id_of(now())::text, 1, 14) || '7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
                '/test', n, n, decode(repeat('00', 32), 'hex'), 'strongroom.type.t' || n %% 50, now(), 'actor-' || n %% 900, 'thing-' || n %% 900,
                'name ' || n %% 900, 'project-' || n %% 900, 'env-' || n %% 900, 'run-' || n, 'step-' || n %% 900, '192.0.2.' || n %% 250,
                n %% 500 = 0, '{}'
            from generate_series(1, 40000) n
            on conflict do nothing""".replace("%%", "%").replace("%s", TENANT.toString());

    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE);

    private final Database database;
    private final JdbcClient app;
    private final TransactionTemplate transactions;

    @Autowired
    QueryPlanTests(Database database) {
        this.database = database;
        var dataSource = database.appDataSource();
        this.app = JdbcClient.create(dataSource);
        this.transactions = new TransactionTemplate(new TenantJdbcTransactionManager(dataSource));
    }

    @BeforeEach
    void fillOnce() {
        if (database.events(TENANT) == 0) {
            database.ops()
                    .sql("select open_audit_day(current_date)")
                    .query((_, _) -> "")
                    .list();
            assertThat(database.admin().sql(FILL).update()).isEqualTo(40_000);
            int _ = database.admin().sql("analyze access_event").update();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor_id", "resource_id", "project", "environment", "run", "ip", "type"})
    void eachFilterIsServedByItsIndex(String column) {
        assertIndexed(new EventFilter(null, null, Map.of(column, "run-7"), null, null), null, column + " = ");
    }

    @Test
    void failuresTimesAndPagesAreServedByIndexes() {
        var position = Cursor.of(Ids.v7(), "/test");

        assertIndexed(new EventFilter(null, null, Map.of(), true, null), null, "tenant_id = ");
        assertIndexed(new EventFilter(null, null, Map.of(), null, null), position, "id <= ");
        assertIndexed(
                new EventFilter(Instant.now().minusSeconds(60), Instant.now(), Map.of(), null, null), null, "id >= ");
    }

    @Test
    void theNewestEventsAreReadInOrderAndNotSorted() {
        String plan = assertIndexed(new EventFilter(null, null, Map.of(), null, null), null, "tenant_id = ");

        assertThat(plan).contains("Backward").doesNotContain("->  Sort");
    }

    @Test
    void aTextIsLookedForInIndexesOnly() {
        String plan = assertIndexed(new EventFilter(null, null, Map.of(), null, "name 7"), null, "tenant_id = ");

        assertThat(plan)
                .contains("resource_name_lower >= ", "run = ", "step = ", "ip = ", "actor_id = ", "resource_id = ");
    }

    private String assertIndexed(EventFilter filter, @Nullable Cursor after, String condition) {
        var statement = new SearchStatement(TENANT, filter, after, 51);
        String plan = CurrentTenant.call(
                TENANT,
                () -> transactions.execute(_ -> app
                        .sql("explain (costs off) " + statement.sql())
                        .params(statement.parameters())
                        .query((row, _) -> row.getString(1))
                        .list()
                        .stream()
                        .collect(Collectors.joining("\n"))));

        // Days that are still empty are read as they are; what counts is the one with rows.
        assertThat(plan).doesNotContain("Seq Scan on access_event_" + TODAY);
        assertThat(plan.lines().filter(line -> line.contains("Index Cond") || line.contains("Recheck Cond")))
                .as(plan)
                .anyMatch(line -> line.contains(condition) && line.contains("tenant_id = "));
        return plan;
    }
}
