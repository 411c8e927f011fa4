package io.strongroom.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.platform.servers.postgres.PostgresAddress;
import io.strongroom.platform.servers.postgres.ServiceDatabase;
import io.strongroom.platform.servers.postgres.ServiceRoles;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ServiceDatabaseTests {
    private static final PostgresAddress SERVER = TestServers.postgres().address();

    private final ServiceDatabase database =
            ServiceDatabase.provision(SERVER, "strongroom_contract", roles("contract", "app-password"));

    private static ServiceRoles roles(String prefix, String appPassword) {
        return new ServiceRoles(prefix, "owner-password", appPassword, "ops-password");
    }

    @Test
    void canBeMadeAgainAndTakesTheNewPassword() throws SQLException {
        ServiceDatabase.provision(SERVER, "strongroom_contract", roles("contract", "another"));

        assertThat(run(database, "contract_app", "another", "select 1")).isEqualTo("1");
        assertThatThrownBy(() -> run(database, "contract_app", "app-password", "select 1"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void noRoleMayBypassRowLevelSecurity() throws SQLException {
        assertThat(run(
                        database,
                        "contract_owner",
                        "owner-password",
                        "select count(*) from pg_roles where rolname like 'contract\\_%' and not rolsuper and not"
                                + " rolbypassrls and not rolcreaterole and not rolcreatedb and rolconnlimit > 0"))
                .isEqualTo("3");
    }

    @Test
    void onlyTheOwnerMakesTables() throws SQLException {
        assertThat(run(database, "contract_owner", "owner-password", "create table made (); select 1"))
                .isNull();
        assertThatThrownBy(() -> run(database, "contract_ops", "ops-password", "create table other (); select 1"))
                .hasMessageContaining("permission denied for schema public");
    }

    @Test
    void anotherServicesRolesCannotConnect() {
        var other = ServiceDatabase.provision(SERVER, "strongroom_other", roles("other", "app-password"));

        assertThatThrownBy(() -> run(other, "contract_owner", "owner-password", "select 1"))
                .hasMessageContaining("permission denied for database");
    }

    private static @org.jspecify.annotations.Nullable String run(
            ServiceDatabase database, String user, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), user, password);
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            var rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }
}
