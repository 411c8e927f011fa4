package io.strongroom.credentials.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.strongroom.credentials.access.Scene.Things;
import io.strongroom.credentials.world.Answer;
import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.test.access.AccessTable.Row;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each wall with the others taken away or not asked. */
@ServiceTest
class TenantWallTests {

    private static final List<String> CALLERS = List.of("owner", "tenant_admin", "member", "machine");
    private static final List<String> TABLES = List.of(
            "project",
            "project_member",
            "credential",
            "environment",
            "value_version",
            "share",
            "share_grant",
            "usage",
            "keychain",
            "transfer",
            "notice",
            "withdrawal",
            "tenant_count");

    private final Tenants tenants;
    private final Database database;
    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final String role;

    @Autowired
    TenantWallTests(
            Tenants tenants,
            Database database,
            HikariDataSource pool,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${spring.datasource.username}") String role) {
        this.tenants = tenants;
        this.database = database;
        this.pool = pool;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.role = role;
    }

    @Test
    void aForeignIdAnswersExactlyAsOneThatDoesNotExist() {
        foreignIdsAnswerLikeMissingOnes(new Scene(tenants, tenants.nobody()));
    }

    @Test
    void queriesNameTheTenantWhereRowLevelSecurityDoesNotStandBehindThem() {
        Scene scene = new Scene(tenants, tenants.nobody());
        bypass("bypassrls");
        try {
            foreignIdsAnswerLikeMissingOnes(scene);
            Someone admin = scene.caller("tenant_admin");
            assertThat(admin.get("/credentials").at("/items").findValuesAsString("id"))
                    .contains(scene.own().credential())
                    .doesNotContain(scene.foreign().credential());
            assertThat(admin.get("/projects").at("/items").findValuesAsString("id"))
                    .containsExactly(scene.own().project());
        } finally {
            bypass("nobypassrls");
        }
    }

    @Test
    void rowLevelSecurityShowsNoForeignRowToAQueryThatForgetsTheTenant() {
        Scene scene = new Scene(tenants, tenants.nobody());
        UUID tenant = tenantOf(scene.own().project());
        scene.ask(scene.caller("owner"), "POST /credentials/{c}/transfer", scene.own())
                .is(201);
        for (String table : TABLES) {
            List<UUID> seen = asTenant(tenant, "select distinct tenant_id from " + table);
            assertThat(seen).as(table).containsExactly(tenant);
        }
    }

    @Test
    void rowLevelSecurityTakesNoForgedRow() {
        Tenant mine = tenants.create();
        Tenant theirs = tenants.create();
        String insert = "insert into project (tenant_id, id, name, version, created_by, created_at, updated_at)"
                + " values ('" + theirs.id() + "', '" + UUID.randomUUID() + "', 'forged', 1, '" + UUID.randomUUID()
                + "', now(), now()) returning tenant_id";

        assertThatThrownBy(() -> asTenant(mine.id(), insert)).rootCause().hasMessageContaining("row-level security");
    }

    private void foreignIdsAnswerLikeMissingOnes(Scene scene) {
        List<Row> rows = OwnRows.all().stream()
                .filter(row -> row.thing().equals("random"))
                .toList();
        for (Row row : rows) {
            for (String name : CALLERS) {
                Someone caller = scene.caller(name);
                Things missing = Scene.random();
                assertThat(normal(scene.ask(caller, row.operation(), scene.foreign()), scene.foreign()))
                        .as("%s by %s", row.operation(), name)
                        .isEqualTo(normal(scene.ask(caller, row.operation(), missing), missing));
            }
        }
    }

    /** Status, headers and body without what differs from request to request. */
    private static List<String> normal(Answer answer, Things things) {
        String body = Stream.of(
                        things.project(), things.credential(), things.user(), things.withdrawal(), things.keychain())
                .reduce(answer.text(), (text, id) -> text.replace(id, "<id>"))
                .replaceAll("\"trace_id\":\"[^\"]*\"", "");
        String headers = String.join(
                ",",
                answer.response().headers().map().keySet().stream()
                        .filter(name -> !name.equals("connection")) // closed after so many requests
                        .sorted()
                        .toList());
        return List.of(String.valueOf(answer.status()), headers, body);
    }

    private UUID tenantOf(String project) {
        return database.column(UUID.class, "select tenant_id from project where id = cast(? as uuid)", project)
                .getFirst();
    }

    private List<UUID> asTenant(UUID tenant, String sql) {
        return CurrentTenant.call(
                tenant,
                () -> transactions.execute(
                        status -> jdbc.sql(sql).query(UUID.class).list()));
    }

    /** Prepared statements keep the plans that were made with the policies, so that the connections have to go too. */
    private void bypass(String attribute) {
        database.change("alter role " + role + " " + attribute);
        pool.getHikariPoolMXBean().softEvictConnections();
    }
}
