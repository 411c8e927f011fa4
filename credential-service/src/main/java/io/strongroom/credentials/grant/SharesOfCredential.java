package io.strongroom.credentials.grant;

import io.strongroom.platform.data.tenant.CurrentTenant;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All living shares of one credential, in a transaction that holds it. */
@Component
class SharesOfCredential {

    private static final String WITHDRAW = """
            update share s set withdrawn_by = :by, withdrawn_at = :now
            from (select project_id from share
              where tenant_id = :tenant and credential_id = :credential and withdrawn_at is null
              order by project_id limit :most) ending
            where s.tenant_id = :tenant and s.credential_id = :credential and s.project_id = ending.project_id
            returning s.project_id
            """;

    private static final String END_GRANTS = """
            delete from share_grant g using environment e
            where g.tenant_id = :tenant and g.credential_id = :credential and g.project_id in (:projects)
              and e.tenant_id = g.tenant_id and e.id = g.environment_id
            returning g.id, g.project_id, e.name
            """;

    private static final String LEFT =
            "select count(*) from share where tenant_id = :tenant and credential_id = :credential and withdrawn_at is null";

    private final JdbcClient jdbc;

    SharesOfCredential(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A grant that was ended, by the name of its environment. */
    record EndedGrant(UUID id, UUID project, String environment) {}

    /** Answers the projects of the shares that it withdrew; their grants are to be {@link #endGrants ended}. */
    List<UUID> withdraw(UUID credential, UUID by, Instant now, int most) {
        return about(WITHDRAW, credential)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> row.getObject("project_id", UUID.class))
                .list();
    }

    List<EndedGrant> endGrants(UUID credential, List<UUID> projects) {
        return projects.isEmpty()
                ? List.of()
                : about(END_GRANTS, credential)
                        .param("projects", projects)
                        .query((row, n) -> new EndedGrant(
                                row.getObject("id", UUID.class),
                                row.getObject("project_id", UUID.class),
                                row.getString("name")))
                        .list();
    }

    int left(UUID credential) {
        return about(LEFT, credential).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec about(String sql, UUID credential) {
        return jdbc.sql(sql).param("tenant", CurrentTenant.required()).param("credential", credential);
    }
}
