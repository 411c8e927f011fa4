package io.strongroom.credentials.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Plans;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Projects are found and paged by name from their index, under row-level security. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectPlanTests {

    private final Tenant tenant;
    private final Database database;
    private final Plans plans;

    @Autowired
    ProjectPlanTests(Tenants tenants, Database database, Plans plans) {
        this.tenant = tenants.create();
        this.database = database;
        this.plans = plans;
    }

    @BeforeAll
    void fillTheTable() {
        database.change("""
                insert into project (tenant_id, id, name, version, created_by, created_at, updated_at)
                select ?, gen_random_uuid(), 'name ' || n, 1, gen_random_uuid(), now(), now() from generate_series(1, 5000) n
                """, tenant.id());
        database.change("analyze project");
    }

    @AfterAll
    void emptyItAgain() {
        database.change("delete from project where tenant_id = ?", tenant.id());
        database.change("analyze project");
    }

    @ParameterizedTest
    @ValueSource(strings = {ProjectLists.NAMED, ProjectLists.BEYOND, ""})
    void eachListIsReadFromItsIndexAndNotSorted(String condition) {
        String sql = (ProjectLists.PROJECTS + condition + " order by p.name_key, p.id limit 51")
                .replace(":tenant", "'" + tenant.id() + "'")
                .replace(":user", "'" + tenant.id() + "'")
                .replace(":admin", "true")
                .replace(":q", "'name 12'")
                .replace(":name", "'name 777'")
                .replace(":id", "'00000000-0000-0000-0000-000000000000'");

        String plan = plans.of(tenant.id(), "(costs off) " + sql);

        assertThat(plan).contains("project_by_name").doesNotContain("Seq Scan on project");
    }
}
