package io.strongroom.credentials.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.Plans;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Under row-level security an index serves only conditions whose operators are leakproof; asked as the application's role. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlanTests {

    private final Tenant tenant;
    private final Database database;
    private final Plans plans;

    @Autowired
    QueryPlanTests(Tenants tenants, Database database, Plans plans) {
        this.tenant = tenants.create();
        this.database = database;
        this.plans = plans;
    }

    @BeforeAll
    void fillTheTable() {
        database.change("""
                insert into credential (tenant_id, id, name, kind, account, owner_id, version, created_at, updated_at)
                select ?, gen_random_uuid(), 'name ' || n, 'raw',
                  case when n % 2 = 0 then 'personal' else 'integration' end,
                  cast('00000000-0000-0000-0000-' || lpad(cast(n % 100 as text), 12, '0') as uuid), 1,
                  now() - make_interval(mins => n), now()
                from generate_series(1, 5000) n
                """, tenant.id());
        database.change("analyze credential");
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of(
                        "credential_by_name",
                        "name_key >= lower('Name 12' collate pg_c_utf8) collate \"C\""
                                + " and name_key < (lower('Name 12' collate pg_c_utf8) || chr(1114111)) collate \"C\""),
                Arguments.of(
                        "credential_by_name",
                        "(name_key, id) > ('name 777', '00000000-0000-0000-0000-000000000000')"
                                + " order by name_key, id limit 50"),
                Arguments.of("credential_by_owner", "owner_id = '00000000-0000-0000-0000-000000000007'"),
                Arguments.of(
                        "credential_by_creation",
                        "(created_at, id) < (now(), '00000000-0000-0000-0000-000000000000')"
                                + " order by created_at desc, id desc limit 50"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void theConditionIsServedByItsIndex(String index, String condition) {
        String plan = plans.of(
                tenant.id(),
                "select id, updated_at from credential where tenant_id = '%s' and %s"
                        .formatted(tenant.id(), condition));

        assertThat(plan).contains(index);
        assertThat(plan.lines().filter(line -> line.contains("Index Cond")))
                .first()
                .asString()
                .contains(condition.replaceFirst("^\\(?(\\w+).*", "$1"));
    }
}
