package io.strongroom.credentials.credential;

import io.strongroom.credentials.notice.Notice;
import io.strongroom.credentials.notice.Notice.Kind;
import io.strongroom.credentials.notice.Notices;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells owners that a credential of theirs ends, once for each end that it was given. */
@Component
class ExpiryNotices {

    private static final String TOLD = """
            update credential set expiry_told = expires_at
            where tenant_id = :tenant and id = :id and expires_at is not null and expiry_told is distinct from expires_at
            returning owner_id, name, expires_at
            """;

    private final JdbcClient jdbc;
    private final Notices notices;

    ExpiryNotices(JdbcClient jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    @Transactional
    public void tell(UUID credential) {
        jdbc.sql(TOLD)
                .param("tenant", CurrentTenant.required())
                .param("id", credential)
                .query(row -> {
                    notices.tell(
                            row.getObject("owner_id", UUID.class),
                            Notice.of(Kind.CREDENTIAL_EXPIRING, credential, row.getString("name"))
                                    .due(row.getObject("expires_at", OffsetDateTime.class)
                                            .toInstant()));
                });
    }
}
