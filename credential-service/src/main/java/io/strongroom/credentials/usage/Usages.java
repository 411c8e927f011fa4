package io.strongroom.credentials.usage;

import io.strongroom.platform.data.tenant.CurrentTenant;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The usages of the current tenant. */
@Repository
class Usages {

    private static final String OF_PLACE =
            " usage where tenant_id = :tenant and credential_id = :credential and project_id = :project";
    private static final String PUT = """
            insert into usage (tenant_id, credential_id, project_id, ref, label, created_by, created_at)
            values (:tenant, :credential, :project, :ref, :label, :by, :now)
            on conflict (tenant_id, credential_id, project_id, ref) do update set label = excluded.label
            where usage.label is distinct from excluded.label
            """;

    private final JdbcClient jdbc;

    Usages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public boolean any(UsagePlace place) {
        return about("select exists (select 1 from" + OF_PLACE + ")", place)
                .query(Boolean.class)
                .single();
    }

    /** How many others there are. */
    int othersThan(UsagePlace place, UsageRef ref) {
        return about("select count(*) from" + OF_PLACE + " and ref <> :ref", place)
                .param("ref", ref.text())
                .query(Integer.class)
                .single();
    }

    void put(UsagePlace place, UsageRef ref, @Nullable String label, UUID by, Instant now) {
        about(PUT, place)
                .param("ref", ref.text())
                .param("label", label)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when there was none. */
    @Transactional
    public boolean remove(UsagePlace place, UsageRef ref) {
        return about("delete from" + OF_PLACE + " and ref = :ref", place)
                        .param("ref", ref.text())
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec about(String sql, UsagePlace place) {
        return jdbc.sql(sql)
                .param("tenant", CurrentTenant.required())
                .param("credential", place.credential())
                .param("project", place.project());
    }
}
