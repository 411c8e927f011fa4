package io.strongroom.credentials.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Plans;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each creation asks costs the same whatever a tenant has; asked as the application's role. */
@ServiceTest
class LimitPlanTests {

    private final Tenant tenant;
    private final Database database;
    private final Plans plans;

    @Autowired
    LimitPlanTests(Tenants tenants, Database database, Plans plans) {
        this.tenant = tenants.create();
        this.database = database;
        this.plans = plans;
    }

    @Test
    void credentialsAreNotCountedAgainForEachNewOne() {
        tenant.member().credential("first", "main");
        database.change("""
                insert into credential (tenant_id, id, name, kind, account, owner_id, version, created_at, updated_at)
                select ?, gen_random_uuid(), 'name ' || n, 'raw', 'personal', gen_random_uuid(), 1, now(), now()
                from generate_series(1, 5000) n
                """, tenant.id());

        String plan = plans.of(
                tenant.id(),
                "(analyze, costs off, timing off) "
                        + LimitTable.COUNTED
                                .formatted("credential")
                                .replace(":tenant", "'" + tenant.id() + "'")
                                .replace(":kind", "'credential'"));

        assertThat(plan.lines().filter(line -> line.contains(" on credential")))
                .as(plan)
                .isNotEmpty()
                .allMatch(line -> line.contains("never executed"));
        assertThat(used()).isEqualTo(5001);
        database.change("delete from credential where tenant_id = ? and name like 'name %'", tenant.id());
        assertThat(used()).isEqualTo(1);
    }

    private int used() {
        return tenant.admin().get("/limits").at("/credentials/used").intValue();
    }
}
