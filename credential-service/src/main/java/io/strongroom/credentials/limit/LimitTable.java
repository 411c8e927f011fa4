package io.strongroom.credentials.limit;

import io.strongroom.platform.data.tenant.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Limits that tenants have of their own, and the counted rows. A tenant reads its own, the superuser's reserved tenant alone writes them. The
 * counts are kept by the database itself, in the transaction of what they count.
 */
@Repository
class LimitTable {

    private static final String LIMITS = "credentials, projects, environments_per_credential, versions_kept";

    private static final String OWN = "select " + LIMITS + " from tenant_limit where tenant_id = :tenant";

    /** So that there is a row to lock. */
    private static final String BEGIN = "insert into tenant_limit (tenant_id, changed_by, changed_at)"
            + " values (:tenant, :by, now()) on conflict do nothing";

    private static final String CHANGE = """
            update tenant_limit
            set credentials = :credentials, projects = :projects, environments_per_credential = :environments,
              versions_kept = :versions, changed_by = :by, changed_at = now()
            where tenant_id = :tenant
            """;

    /** Nothing is counted as long as nothing of the kind was made or removed since counting began. */
    static final String COUNTED = """
            select coalesce(
              (select number from tenant_count where tenant_id = :tenant and kind = :kind),
              (select count(*) from %s where tenant_id = :tenant))
            """;

    private final JdbcClient jdbc;

    LimitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the current tenant. */
    OwnLimits own() {
        return read(OWN, CurrentTenant.required());
    }

    /** Those of any tenant, locked until the transaction ends; for the reserved tenant. */
    OwnLimits locked(UUID tenant, UUID by) {
        jdbc.sql(BEGIN).param("tenant", tenant).param("by", by).update();
        return read(OWN + " for update", tenant);
    }

    void change(UUID tenant, UUID by, OwnLimits limits) {
        jdbc.sql(CHANGE)
                .param("tenant", tenant)
                .param("by", by)
                .param("credentials", limits.credentials())
                .param("projects", limits.projects())
                .param("environments", limits.environmentsPerCredential())
                .param("versions", limits.versionsKept())
                .update();
    }

    /** How many credentials or projects the current tenant has, its own transaction's among them. */
    long counted(Limit limit) {
        return jdbc.sql(COUNTED.formatted(limit.one()))
                .param("tenant", CurrentTenant.required())
                .param("kind", limit.one())
                .query(Long.class)
                .single();
    }

    private OwnLimits read(String sql, UUID tenant) {
        return jdbc.sql(sql)
                .param("tenant", tenant)
                .query((row, n) -> limits(row))
                .optional()
                .orElse(OwnLimits.NONE);
    }

    private static OwnLimits limits(ResultSet row) throws SQLException {
        return new OwnLimits(
                row.getObject("credentials", Integer.class),
                row.getObject("projects", Integer.class),
                row.getObject("environments_per_credential", Integer.class),
                row.getObject("versions_kept", Integer.class));
    }
}
