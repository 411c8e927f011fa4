package io.strongroom.bench.world;

import java.sql.Connection;
import java.sql.SQLException;

/** Many credentials without values, written past the service: what matters is that they are there. */
public final class Crowd {
    private static final int TENANTS = 1000;

    private Crowd() {}

    /** In a thousand tenants of one project each, with an environment, a share and a grant for each credential. */
    public static void add(Connection database, int credentials) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(
                    "create temporary table crowd as select gen_random_uuid() tenant, gen_random_uuid() project,"
                            + " gen_random_uuid() person from generate_series(1, " + TENANTS + ")");
            statement.execute("""
                    create temporary table crowd_credential as
                    select tenant, project, person, uuidv7() id, uuidv7() environment, n
                    from crowd, generate_series(1, %d) n""".formatted(credentials / TENANTS));
            statement.execute("""
                    insert into project (tenant_id, id, name, version, created_by, created_at, updated_at)
                    select tenant, project, 'crowd', 1, person, now(), now() from crowd""");
            statement.execute("""
                    insert into project_member (tenant_id, project_id, user_id, role, added_by, added_at)
                    select tenant, project, person, 'owner', person, now() from crowd""");
            statement.execute("""
                    insert into credential (tenant_id, id, name, kind, account, owner_id, version, created_at, updated_at)
                    select tenant, id, 'crowd ' || n, 'raw', 'integration', person, 1, now(), now() from crowd_credential""");
            statement.execute("""
                    insert into environment (tenant_id, id, credential_id, name, version, created_at, updated_at)
                    select tenant, environment, id, 'main', 0, now(), now() from crowd_credential""");
            statement.execute("""
                    insert into share (tenant_id, credential_id, project_id, created_by, created_at)
                    select tenant, id, project, person, now() from crowd_credential""");
            statement.execute("""
                    insert into share_grant (tenant_id, id, credential_id, project_id, environment_id, granted_by, granted_at)
                    select tenant, uuidv7(), id, project, environment, person, now() from crowd_credential""");
            // What the server would clean up and write out meanwhile is not part of the question.
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
    }
}
