package io.strongroom.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.data.tenant.TenantJdbcTransactionManager;
import jakarta.persistence.EntityManager;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = DataTestApplication.class, webEnvironment = WebEnvironment.NONE)
class TenantWallTests {

    private static final UUID ACME = UUID.fromString("0198c000-0000-7000-8000-000000000001");
    private static final UUID GLOBEX = UUID.fromString("0198c000-0000-7000-8000-000000000002");

    private final JdbcClient jdbc;
    private final JdbcClient ops;
    private final EntityManager entities;
    private final TransactionTemplate jpa;
    private final TransactionTemplate plain;
    private final HikariDataSource pool;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        DataTestApplication.properties(registry);
    }

    @Autowired
    TenantWallTests(
            JdbcClient jdbc,
            @Qualifier("opsJdbc") JdbcClient ops,
            EntityManager entities,
            PlatformTransactionManager transactions,
            HikariDataSource pool) {
        this.jdbc = jdbc;
        this.ops = ops;
        this.entities = entities;
        this.jpa = new TransactionTemplate(transactions);
        this.plain = new TransactionTemplate(new TenantJdbcTransactionManager(pool));
        this.pool = pool;
    }

    @BeforeEach
    void oneNoteEach() {
        for (UUID tenant : List.of(ACME, GLOBEX)) {
            CurrentTenant.run(
                    tenant,
                    () -> jpa.executeWithoutResult(_ -> {
                        int _ = jdbc.sql("delete from note").update();
                        entities.persist(new Note(UUID.randomUUID(), "of " + tenant));
                    }));
        }
    }

    @Test
    void hibernateSeesTheCurrentTenantsRowsOnly() {
        List<Note> notes = CurrentTenant.call(
                ACME,
                () -> jpa.execute(
                        _ -> entities.createQuery("from Note", Note.class).getResultList()));

        assertThat(notes).extracting(Note::text).containsExactly("of " + ACME);
    }

    @Test
    void plainSqlSeesTheCurrentTenantsRowsOnlyWithoutAnyPredicate() {
        assertThat(CurrentTenant.<List<String>, RuntimeException>call(GLOBEX, () -> plain.execute(_ -> texts())))
                .containsExactly("of " + GLOBEX);
        assertThat(CurrentTenant.<List<String>, RuntimeException>call(ACME, () -> jpa.execute(_ -> texts())))
                .containsExactly("of " + ACME);
    }

    @Test
    void nothingIsSeenWithoutATenantNotEvenOnAConnectionThatHadOne() {
        assertThat(plain.<List<String>>execute(_ -> texts())).isEmpty();
        assertThat(texts()).isEmpty();
    }

    @Test
    void aForgedRowOfAnotherTenantIsRefused() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> CurrentTenant.run(
                        ACME,
                        () -> plain.executeWithoutResult(_ -> {
                            int _ = jdbc.sql("insert into note (tenant_id, id, text) values (?, ?, 'forged')")
                                    .params(GLOBEX, UUID.randomUUID())
                                    .update();
                        })))
                .withStackTraceContaining("row-level security");
    }

    @Test
    void theOwnerStandsBehindTheWallToo() throws SQLException {
        var roles = DataTestApplication.DATABASE.roles();
        try (var connection = DriverManager.getConnection(
                        DataTestApplication.DATABASE.jdbcUrl(), roles.owner(), roles.ownerPassword());
                var rows = connection.createStatement().executeQuery("select count(*) from note")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void theOpsDoorIsOpenedByItsQualifierOnly() {
        assertThat(ops.sql("select count(*) from note").query(Integer.class).single())
                .isEqualTo(2);
        assertThat(ops.sql("select current_user").query(String.class).single()).endsWith("_ops");
        assertThat(jdbc.sql("select current_user").query(String.class).single()).endsWith("_app");
    }

    @Test
    void requestsDoNotWaitLongForAConnectionOrAStatement() {
        assertThat(pool.getConnectionTimeout()).isEqualTo(1000);
        assertThat(jdbc.sql("show statement_timeout").query(String.class).single())
                .isEqualTo("2s");
        assertThat(ops.sql("show statement_timeout").query(String.class).single())
                .isEqualTo("30s");
    }

    @Test
    void theServicesMigrationsBuildOnThePlatforms() {
        assertThat(ops.sql(
                                "select count(*) from pg_tables where tablename in ('data_schema_history', 'flyway_schema_history')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private List<String> texts() {
        return jdbc.sql("select text from note")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
