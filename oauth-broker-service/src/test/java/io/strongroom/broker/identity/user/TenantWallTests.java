package io.strongroom.broker.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.broker.Database;
import io.strongroom.broker.ServiceTest;
import io.strongroom.broker.Suite;
import io.strongroom.broker.TestTenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls around each tenant's identities in PostgreSQL, without the service's own care. */
@ServiceTest
class TenantWallTests {

    private final TestTenant mine = Suite.sharedTenant();
    private final TestTenant theirs = Suite.tenant();

    @ParameterizedTest
    @ValueSource(strings = {"users", "machine_clients", "machine_client_secrets", "api_tokens"})
    void theServicesRoleSeesOneTenantOrNone(String table) throws SQLException {
        theirs.machine("audit:read");
        theirs.post("/api/v1/me/api-tokens", "{\"name\":\"x\"}");
        try (Connection app = Database.app()) {
            String tenants = "select distinct tenant_id from " + table;
            assertThat(Database.strings(app, tenants)).isEmpty();
            set(app, theirs);
            assertThat(Database.strings(app, tenants))
                    .containsExactly(theirs.id().toString());
        }
    }

    @Test
    void aRowOfAnotherTenantCannotBeWritten() throws SQLException {
        try (Connection app = Database.app()) {
            set(app, mine);
            assertThatThrownBy(() -> run(
                            app,
                            "insert into users (tenant_id, id, email, name, password_hash, roles, status,"
                                    + " created_at) values ('"
                                    + theirs.id()
                                    + "', gen_random_uuid(), 'a@b.c', 'x', '$argon2id$x', '{member}',"
                                    + " 'active', now())"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void nobodyBecomesSuperuserInATenant() {
        assertThatThrownBy(() ->
                        Database.change("update users set roles = '{superuser}' where tenant_id = '" + mine.id() + "'"))
                .hasMessageContaining("users_superuser_apart");
    }

    @Test
    void theBackgroundRoleSeesNoIdentities() throws SQLException {
        try (Connection ops = Database.ops()) {
            for (String table : List.of(
                    "users", "machine_clients", "machine_client_secrets", "api_tokens", "tenants", "outbound_hosts")) {
                assertThatThrownBy(() -> Database.strings(ops, "select * from " + table))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void everyTableOfATenantIsBehindAForcedWall() throws SQLException {
        try (Connection admin = Database.admin()) {
            assertThat(Database.strings(admin, """
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where a.attname = 'tenant_id' and c.relkind in ('r', 'p') and not a.attisdropped
                  and not (c.relrowsecurity and c.relforcerowsecurity)
                  and not c.relispartition order by 1
                """)).containsExactly("authorizations", "outbox_sequence");
        }
    }

    @Test
    void theLookUpsTellOnlyTheServicesRole() throws SQLException {
        try (Connection ops = Database.ops()) {
            assertThatThrownBy(() -> Database.strings(ops, "select * from sign_in_candidates('a@b.c')"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> Database.strings(ops, "select * from machine_client_lookup('x', null)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> Database.strings(ops, "select * from api_token_lookup('x')"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static void set(Connection app, TestTenant tenant) throws SQLException {
        run(app, "select set_config('strongroom.tenant', '" + tenant.id() + "', false)");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
