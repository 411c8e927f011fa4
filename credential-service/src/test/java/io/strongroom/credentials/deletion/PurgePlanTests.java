package io.strongroom.credentials.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Plans;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A round looks at what is due and at nothing else, and a purge at what hangs on its credential. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PurgePlanTests {

    private final Tenant tenant;
    private final Database database;
    private final Plans plans;
    private final JdbcClient ops;

    @Autowired
    PurgePlanTests(Tenants tenants, Database database, Plans plans, @Qualifier("opsJdbc") JdbcClient ops) {
        this.tenant = tenants.create();
        this.database = database;
        this.plans = plans;
        this.ops = ops;
    }

    @BeforeAll
    void fillTheTables() {
        database.change("""
                insert into credential (tenant_id, id, name, kind, account, owner_id, version, created_at, updated_at)
                select ?, gen_random_uuid(), 'name ' || n, 'raw', 'personal', gen_random_uuid(), 1, now(), now()
                from generate_series(1, 5000) n
                """, tenant.id());
        database.change("""
                insert into environment (tenant_id, id, credential_id, name, version, created_at, updated_at)
                select tenant_id, id, id, 'main', 1, now(), now() from credential where tenant_id = ?
                """, tenant.id());
        database.change("""
                insert into value_version (
                  tenant_id, id, environment_id, credential_id, number, path, keys, secret_paths, created_by, created_at)
                select tenant_id, id, id, credential_id, 1, id, '{}', '{}', id, now() from environment where tenant_id = ?
                """, tenant.id());
        database.change("update environment set current_version_id = id where tenant_id = ?", tenant.id());
        List.of("credential", "environment", "value_version").forEach(table -> database.change("analyze " + table));
    }

    @Test
    void whatIsDueIsFoundByItsTime() {
        String plan = String.join(
                "\n",
                ops.sql(
                                "explain select tenant_id, id from credential where purge_at <= now() order by purge_at limit 200")
                        .query(String.class)
                        .list());

        assertThat(plan).contains("credential_by_purge", "Index Cond").doesNotContain("Sort");
    }

    @Test
    void theVersionsOfOneCredentialAreFoundByIt() {
        assertThat(plans.of(
                        tenant.id(),
                        "delete from value_version where tenant_id = '%s' and credential_id = '%s'"
                                .formatted(tenant.id(), tenant.id())))
                .contains("value_version_by_credential");
    }

    /** What the database asks itself for each version that is deleted. */
    @Test
    void whetherAVersionIsCurrentIsFoundByIt() {
        assertThat(plans.of(
                        tenant.id(),
                        "select 1 from only environment x where tenant_id = '%s' and current_version_id = '%s' for key share of x"
                                .formatted(tenant.id(), tenant.id())))
                .contains("environment_by_current_version");
    }
}
