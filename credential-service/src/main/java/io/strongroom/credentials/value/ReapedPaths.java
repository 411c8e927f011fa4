package io.strongroom.credentials.value;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The intents of all tenants, as the reaper's role sees them. {@code open} → (stale) → {@code reaping} → destroyed once → (a day) → destroyed again and gone.
 * Each step is one statement, so that several replicas may do it at once; a path that both destroy is destroyed.
 */
@Repository
class ReapedPaths {

    private static final String TAKE_STALE = """
            update value_intent set state = 'reaping', changed_at = now()
            where state = 'open' and changed_at < now() - make_interval(secs => :staleAfter)
            """;

    private static final String DUE = """
            select i.tenant_id, i.id, i.path, i.destroyed_at is not null as again from value_intent i
            where i.state = 'reaping'
              and (i.destroyed_at is null or i.destroyed_at < now() - make_interval(secs => :againAfter))
            order by i.changed_at limit :most
            """;

    private static final String NAMED =
            "select exists (select 1 from value_version v where v.tenant_id = :tenant and v.path = :path)";

    private static final String DESTROYED =
            "update value_intent set destroyed_at = now(), changed_at = now() where tenant_id = :tenant and id = :id";

    private static final String GONE =
            "delete from value_intent where tenant_id = :tenant and id = :id and state = 'reaping'";

    private final JdbcClient ops;

    ReapedPaths(@Qualifier("opsJdbc") JdbcClient ops) {
        this.ops = ops;
    }

    /** Closes what writers have left open for so long; a writer that comes back then finds that it is too late. */
    void takeStale(Duration staleAfter) {
        ops.sql(TAKE_STALE).param("staleAfter", seconds(staleAfter)).update();
    }

    List<ReapedPath> due(Duration againAfter, int most) {
        return ops.sql(DUE)
                .param("againAfter", seconds(againAfter))
                .param("most", most)
                .query((row, n) -> new ReapedPath(
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("path"),
                        row.getBoolean("again")))
                .list();
    }

    /** Whether a version still names the path, as a restored one does with the path of an older one. */
    boolean isNamed(ReapedPath path) {
        return ops.sql(NAMED)
                .param("tenant", path.tenant())
                .param("path", path.path())
                .query(Boolean.class)
                .single();
    }

    void destroyed(ReapedPath path) {
        update(DESTROYED, path);
    }

    void gone(ReapedPath path) {
        update(GONE, path);
    }

    private void update(String sql, ReapedPath path) {
        ops.sql(sql).param("tenant", path.tenant()).param("id", path.id()).update();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
