package io.strongroom.credentials.credential;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides from path and token, before a body is read, whether a caller sees a credential: its owner, tenant admins, and members of
 * a project that it has a living share with.
 */
@Component
public class CredentialAccess {

    private static final String VISIBLE = """
            select c.id, c.name, c.kind, c.adaptor, c.adaptor_version, c.owner_id, c.version from credential c
            where c.tenant_id = :tenant and c.id = :id and (c.owner_id = :user or :admin or exists (
              select 1 from share s
              join project_member m on m.tenant_id = s.tenant_id and m.project_id = s.project_id
              where s.tenant_id = c.tenant_id and s.credential_id = c.id and s.withdrawn_at is null and m.user_id = :user))
            """;

    private final JdbcClient jdbc;
    private final Credentials credentials;

    CredentialAccess(JdbcClient jdbc, Credentials credentials) {
        this.jdbc = jdbc;
        this.credentials = credentials;
    }

    /** The credential of that id; 404 when it is missing, another tenant's, not for the caller to see, or no id at all. */
    @Transactional(readOnly = true)
    public VisibleCredential visible(Caller caller, String id) {
        return Ids.parse(id).flatMap(uuid -> find(caller, uuid)).orElseThrow(ProblemException::notFound);
    }

    /**
     * Lets one change of what hangs on a credential follow the other, until the current transaction ends.
     *
     * @throws ProblemException 404 when it is gone
     */
    public void hold(UUID credential) {
        boolean gone = jdbc.sql("select id from credential where tenant_id = :tenant and id = :id for no key update")
                .param("tenant", CurrentTenant.required())
                .param("id", credential)
                .query(UUID.class)
                .optional()
                .isEmpty();
        if (gone) {
            throw ProblemException.notFound();
        }
    }

    /**
     * {@link #hold} for a change that is its owner's, who may have become another since the request was let in.
     *
     * @throws ProblemException 404 when it is gone, 403 for who owns it no more, 409 {@code deletion-scheduled}
     */
    public void holdForChange(VisibleCredential credential) {
        credentials.locked(credential.id()).requireChangeableBy(credential.ownerId());
    }

    private Optional<VisibleCredential> find(Caller caller, UUID id) {
        if (!caller.isUser()) {
            return Optional.empty();
        }
        UUID user = caller.userId();
        return jdbc.sql(VISIBLE)
                .param("tenant", caller.tenant())
                .param("id", id)
                .param("user", user)
                .param("admin", caller.hasRole("tenant_admin"))
                .query((row, n) -> {
                    UUID owner = row.getObject("owner_id", UUID.class);
                    return new VisibleCredential(
                            id, row.getString("name"), type(row), owner, row.getLong("version"), owner.equals(user));
                })
                .optional();
    }

    private static CredentialType type(ResultSet row) throws SQLException {
        return new CredentialType(row.getString("kind"), row.getString("adaptor"), row.getString("adaptor_version"));
    }
}
