package io.strongroom.credentials.deletion;

import io.strongroom.credentials.credential.VisibleCredential;
import io.strongroom.credentials.notice.Notice;
import io.strongroom.credentials.notice.Notice.Kind;
import io.strongroom.credentials.notice.Notices;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those who answer for the projects that a credential is shared with: their admins and owners, the first thousand of them. */
@Component
class DeletionNotices {

    private static final String ANSWERABLE = """
            select distinct m.user_id from share s
            join project_member m on m.tenant_id = s.tenant_id and m.project_id = s.project_id
            where s.tenant_id = :tenant and s.credential_id = :credential and s.withdrawn_at is null
              and m.role in ('admin', 'owner') and m.user_id <> :owner
            order by m.user_id limit 1000
            """;

    private final JdbcClient jdbc;
    private final Notices notices;

    DeletionNotices(JdbcClient jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    void scheduled(VisibleCredential credential, Instant purgeAt) {
        notices.tell(
                answerable(credential),
                about(Kind.DELETION_SCHEDULED, credential).due(purgeAt));
    }

    void cancelled(VisibleCredential credential) {
        notices.tell(answerable(credential), about(Kind.DELETION_CANCELLED, credential));
    }

    private static Notice about(Kind kind, VisibleCredential credential) {
        return Notice.of(kind, credential.id(), credential.name()).by(credential.ownerId());
    }

    private List<UUID> answerable(VisibleCredential credential) {
        return jdbc.sql(ANSWERABLE)
                .param("tenant", CurrentTenant.required())
                .param("credential", credential.id())
                .param("owner", credential.ownerId())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
