package io.strongroom.credentials.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Plans;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Entries are found, and files read, by indexes, asked as the application's role. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManifestPlanTests {

    private static final String OWNER = "'00000000-0000-0000-0000-000000000007'";

    private final Tenant tenant;
    private final Database database;
    private final Plans plans;

    @Autowired
    ManifestPlanTests(Tenants tenants, Database database, Plans plans) {
        this.tenant = tenants.create();
        this.database = database;
        this.plans = plans;
    }

    @BeforeAll
    void fillTheTable() {
        database.change("""
                insert into credential (tenant_id, id, name, external_id, kind, account, owner_id, version, created_at, updated_at)
                select ?, gen_random_uuid(), 'name ' || n, 'e-' || n, 'raw', 'personal',
                  cast('00000000-0000-0000-0000-' || lpad(cast(n % 10 as text), 12, '0') as uuid), 1, now(), now()
                from generate_series(1, 10000) n
                """, tenant.id());
        database.change("analyze credential");
    }

    @Test
    void anEntryIsFoundByItsExternalId() {
        assertThat(plan(KnownCredentials.OWN_BY_EXTERNAL_ID.replace(":external", "'e-777'")))
                .contains("credential_by_external_id")
                .doesNotContain("Seq Scan");
    }

    @Test
    void ownCredentialsAreFoundByTheirOwner() {
        assertThat(plan(KnownCredentials.CREDENTIALS + KnownCredentials.OF_OWNER + " order by c.id limit 1001"))
                .contains("Index")
                .doesNotContain("Seq Scan");
    }

    @Test
    void credentialsOfAProjectAreFoundByTheirShares() {
        assertThat(plan((KnownCredentials.CREDENTIALS + KnownCredentials.OF_PROJECT + " order by c.id limit 1001")
                        .replace(":project", OWNER)))
                .contains("share_by_project")
                .doesNotContain("Seq Scan on credential");
    }

    private String plan(String sql) {
        return plans.of(
                tenant.id(), sql.replace(":tenant", "'" + tenant.id() + "'").replace(":owner", OWNER));
    }
}
