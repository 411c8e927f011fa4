package io.strongroom.credentials.value;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * Notes of paths that the secret store is about to hold. One is {@code open} from before the store is asked until the transaction that makes its version
 * exist takes it away; if that never happens the reaper makes it {@code reaping}, and nothing can take it away for a version any more.
 */
@Repository
class ValueIntents {

    private static final String OPEN = """
            insert into value_intent (tenant_id, id, credential_id, environment_id, path, state, created_at, changed_at)
            select :tenant, i.id, i.credential_id, i.environment_id, i.path, 'open', now(), now()
            from unnest(:ids, :credentials, :environments, :paths) as i(id, credential_id, environment_id, path)
            """;

    private static final String CLAIM =
            "delete from value_intent where tenant_id = :tenant and id = any(:ids) and state = 'open'";

    private static final String ABANDON = """
            update value_intent set state = 'reaping', changed_at = now()
            where tenant_id = :tenant and id = any(:ids) and state = 'open'
            """;
    private final JdbcClient jdbc;

    ValueIntents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(List<PlannedWrite> writes) {
        jdbc.sql(OPEN)
                .param("tenant", CurrentTenant.required())
                .param("ids", uuids(writes, PlannedWrite::id))
                .param("credentials", uuids(writes, PlannedWrite::credential))
                .param("environments", uuids(writes, PlannedWrite::environment))
                .param(
                        "paths",
                        new SqlArrayValue(
                                "text", writes.stream().map(PlannedWrite::path).toArray()))
                .update();
    }

    /** @throws ProblemException {@code conflict} unless every one of them is open still */
    void claim(List<PlannedWrite> writes) {
        int claimed = jdbc.sql(CLAIM)
                .param("tenant", CurrentTenant.required())
                .param("ids", uuids(writes, PlannedWrite::id))
                .update();
        if (claimed != writes.size()) {
            throw ProblemException.of(
                    CommonError.CONFLICT, "Writing the values took too long, so that nothing was changed. Try again.");
        }
    }

    /** Gives up those that are open still: what may lie at their paths is the reaper's. A transaction that did claim them has taken them away. */
    void abandon(List<PlannedWrite> writes) {
        jdbc.sql(ABANDON)
                .param("tenant", CurrentTenant.required())
                .param("ids", uuids(writes, PlannedWrite::id))
                .update();
    }

    private static SqlArrayValue uuids(List<PlannedWrite> writes, Function<PlannedWrite, UUID> column) {
        return new SqlArrayValue("uuid", writes.stream().map(column).toArray());
    }
}
