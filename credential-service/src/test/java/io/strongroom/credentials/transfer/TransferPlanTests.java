package io.strongroom.credentials.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Plans;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody's transfers are found among all of the tenant's. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferPlanTests {

    private final Tenant tenant;
    private final Database database;
    private final Plans plans;

    @Autowired
    TransferPlanTests(Tenants tenants, Database database, Plans plans) {
        this.tenant = tenants.create();
        this.database = database;
        this.plans = plans;
    }

    @BeforeAll
    void fillTheTable() {
        String credential = tenant.member().credential("DHIS2", "main");
        database.change("""
                insert into transfer (tenant_id, id, credential_id, giver_id, receiver_id, state, offered_at, expires_at, decided_at)
                select ?, gen_random_uuid(), cast(? as uuid), gen_random_uuid(), gen_random_uuid(), 'declined', now(), now(), now()
                from generate_series(1, 5000) n
                """, tenant.id(), credential);
        database.change("""
                insert into credential (tenant_id, id, name, kind, account, owner_id, version, created_at, updated_at)
                select ?, gen_random_uuid(), 'offered', 'raw', 'integration', gen_random_uuid(), 1, now(), now()
                from generate_series(1, 2000)
                """, tenant.id());
        database.change("""
                insert into transfer (tenant_id, id, credential_id, giver_id, receiver_id, state, offered_at, expires_at)
                select tenant_id, gen_random_uuid(), id, owner_id, gen_random_uuid(), 'offered', now(), now()
                from credential where tenant_id = ? and name = 'offered'
                """, tenant.id());
        database.change("analyze transfer");
    }

    @ParameterizedTest
    @CsvSource({"transfer_by_receiver,receiver_id", "transfer_by_giver,giver_id"})
    void eachDirectionIsServedByItsIndexInItsOrder(String index, String column) {
        String plan = plans.of(
                tenant.id(),
                "select id from transfer where tenant_id = '%s' and %s = '%s' and state = 'offered' and id < '%s' order by id desc limit 50"
                        .formatted(tenant.id(), column, tenant.id(), tenant.id()));

        assertThat(plan).contains(index, "Index Cond").doesNotContain("Sort");
    }
}
