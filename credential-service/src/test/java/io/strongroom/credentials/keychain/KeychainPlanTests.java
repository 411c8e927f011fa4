package io.strongroom.credentials.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Plans;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Keychains and what they select are found by whole keys, behind row-level security too. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeychainPlanTests {

    private final Database database;
    private final Plans plans;
    private final Tenant tenant;
    private final Someone owner;
    private final String project;

    @Autowired
    KeychainPlanTests(Tenants tenants, Database database, Plans plans) {
        this.database = database;
        this.plans = plans;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.project = owner.project("Malaria");
    }

    @BeforeAll
    void fillTheTables() {
        database.change("""
                insert into credential (tenant_id, id, name, kind, account, owner_id, external_id, version, created_at, updated_at)
                select ?, gen_random_uuid(), 'name ' || n, 'raw', 'personal', gen_random_uuid(), 'clinic-' || n, 1, now(), now()
                from generate_series(1, 3000) n
                """, tenant.id());
        database.change("""
                insert into share (tenant_id, credential_id, project_id, created_by, created_at)
                select tenant_id, id, cast(? as uuid), owner_id, now() from credential where tenant_id = ?
                """, project, tenant.id());
        database.change("""
                insert into project (tenant_id, id, name, version, created_by, created_at, updated_at)
                select ?, gen_random_uuid(), 'project ' || n, 1, gen_random_uuid(), now(), now() from generate_series(1, 30) n
                """, tenant.id());
        database.change("""
                insert into keychain (tenant_id, id, project_id, name, path, query, default_credential_id, on_no_match, version,
                  created_by, created_at, updated_at)
                select p.tenant_id, gen_random_uuid(), p.id, 'k', '$', '$', c.id, 'fail', 1, c.owner_id, now(), now()
                from project p cross join lateral (
                  select c.id, c.owner_id from credential c where c.tenant_id = p.tenant_id and c.name < p.name || 'z' limit 100) c
                where p.tenant_id = ?
                """, tenant.id());
        database.change("analyze credential");
        database.change("analyze share");
        database.change("analyze keychain");
    }

    @Test
    void aSelectedExternalIdIsFoundByItsIndex() {
        String plan = plans.of(tenant.id(), """
                select x.credential_id from unnest(cast(array['"clinic-7"', '"clinic-8"'] as jsonb[])) as i(input)
                left join lateral (
                    select case when jsonb_typeof(found.value) = 'string' then found.value #>> '{}' end as external_id
                    from (select jsonb_path_query_first(i.input, 'strict $', '{}', true) as value) found
                    limit 1) selected on true
                left join lateral (
                    select x.credential_id, x.external_id from share x
                    where x.tenant_id = '%s' and x.project_id = '%s' and x.external_id = selected.external_id
                      and x.withdrawn_at is null
                    limit 1) x on true
                """.formatted(tenant.id(), project));

        assertThat(plan).contains("using share_external_id").doesNotContain("Seq Scan on share");
        assertThat(plan.lines().filter(line -> line.contains("Index Cond") && line.contains("external_id")))
                .hasSize(1);
    }

    @Test
    void aPageOfAProjectIsReadInItsOrder() {
        String plan = plans.of(
                tenant.id(),
                "select id from keychain where tenant_id = '%s' and project_id = '%s' and id > '%s' order by id limit 51"
                        .formatted(tenant.id(), project, new UUID(0, 0)));

        assertThat(plan).contains("using keychain_by_project").doesNotContain("Sort", "Seq Scan");
    }

    @Test
    void aPurgeFindsTheKeychainsWhoseDefaultItIs() {
        String plan = plans.of(
                tenant.id(),
                "update keychain set default_credential_id = null where tenant_id = '%s' and default_credential_id = '%s'"
                        .formatted(tenant.id(), UUID.randomUUID()));

        assertThat(plan).contains("keychain_by_default").doesNotContain("Seq Scan");
    }
}
