package io.strongroom.credentials.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Plans;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Usages are found by their key, a project's and all of a credential's. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UsagePlanTests {

    private final Database database;
    private final Plans plans;
    private final Tenant tenant;
    private final Someone owner;
    private final String project;
    private String credential = "";

    @Autowired
    UsagePlanTests(Tenants tenants, Database database, Plans plans) {
        this.database = database;
        this.plans = plans;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.project = owner.project("Malaria");
    }

    @BeforeAll
    void fillTheTable() {
        IntStream.range(0, 6).forEach(n -> {
            credential = owner.credential("DHIS2 " + n, "main");
            owner.share(credential, project, "main").is(200);
            database.change("""
                    insert into usage (tenant_id, credential_id, project_id, ref, created_by, created_at)
                    select ?, cast(? as uuid), cast(? as uuid), 'step ' || n, gen_random_uuid(), now()
                    from generate_series(1, 1000) n
                    """, tenant.id(), credential, project);
        });
        database.change("analyze usage");
        database.change("analyze share");
    }

    @Test
    void aPageOfAProjectIsReadInTheOrderOfTheKey() {
        String plan = plans.of(
                tenant.id(),
                "select ref from usage where tenant_id = '%s' and credential_id = '%s' and project_id = '%s' and ref > 'step 5'"
                                .formatted(tenant.id(), credential, project)
                        + " order by ref limit 51");

        assertThat(plan).contains("using usage_pk").doesNotContain("Sort", "Seq Scan");
    }

    @Test
    void whatUsesACredentialIsReadInTheOrderOfTheKey() {
        String plan = plans.of(
                tenant.id(),
                "select w.ref from usage w join share s on s.tenant_id = w.tenant_id and s.credential_id = w.credential_id"
                        + " and s.project_id = w.project_id and s.withdrawn_at is null"
                        + " where w.tenant_id = '%s' and w.credential_id = '%s' order by w.project_id, w.ref limit 100"
                                .formatted(tenant.id(), credential));

        assertThat(plan).contains("usage_pk").doesNotContain("Seq Scan on usage");
    }
}
