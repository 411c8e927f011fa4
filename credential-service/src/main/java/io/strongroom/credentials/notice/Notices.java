package io.strongroom.credentials.notice;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.id.Ids;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes what people are to be told, in the transaction of what it is about: both are there, or neither is. */
@Component
public class Notices {

    private static final String ADD = """
            insert into notice (
              tenant_id, id, user_id, kind, happened_at, credential_id, credential_name, due, by_id, transfer_id, try_at)
            values (:tenant, :id, :user, :kind, now(), :credential, :name, :due, :by, :transfer, now())
            """;

    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<UUID> users, Notice notice) {
        users.forEach(user -> tell(user, notice));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID user, Notice notice) {
        jdbc.sql(ADD)
                .param("tenant", CurrentTenant.required())
                .param("id", Ids.v7())
                .param("user", user)
                .param("kind", notice.kind().text())
                .param("credential", notice.credential())
                .param("name", notice.credentialName())
                .param("due", notice.due() == null ? null : notice.due().atOffset(ZoneOffset.UTC))
                .param("by", notice.by())
                .param("transfer", notice.transfer())
                .update();
    }
}
