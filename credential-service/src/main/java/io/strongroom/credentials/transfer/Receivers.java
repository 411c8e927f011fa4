package io.strongroom.credentials.transfer;

import io.strongroom.credentials.project.Directory;
import io.strongroom.credentials.project.Directory.Standing;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.problem.FieldError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may become the owner of a credential: an active user of the tenant, a member of every project that it is shared with. */
@Component
class Receivers {

    private static final int NAMED = 20;

    private static final String STRANGE_PROJECTS = """
            select p.id, p.name from share s
            join project p on p.tenant_id = s.tenant_id and p.id = s.project_id
            where s.tenant_id = :tenant and s.credential_id = :credential and s.withdrawn_at is null
              and not exists (select 1 from project_member m
                where m.tenant_id = s.tenant_id and m.project_id = s.project_id and m.user_id = :user)
            order by p.name_key, p.id limit :rows
            """;

    private final JdbcClient jdbc;
    private final Directory directory;

    Receivers(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /**
     * Asks the directory, so that it is not to be called while a connection is held.
     *
     * @throws ProblemException 422 for somebody who is no active user of the tenant, 503 while the directory is away
     */
    void requireActive(UUID receiver) {
        switch (directory.standing(receiver)) {
            case UNKNOWN -> throw TransferRequest.unknownReceiver();
            case SUSPENDED -> throw ProblemException.invalid("/to", "This user is suspended.");
            case ACTIVE -> {}
        }
    }

    /** @throws ProblemException 409 {@code owner-is-active}, 503 while the directory is away */
    void requireGone(UUID owner) {
        if (directory.standing(owner) == Standing.ACTIVE) {
            throw ProblemException.of(
                    TransferError.OWNER_IS_ACTIVE,
                    "The owner is an active user, and offers the credential if they want to give it away.");
        }
    }

    /**
     * In the transaction that holds the credential against new shares.
     *
     * @param naming whether the asker may know of every project that it is shared with
     * @throws ProblemException 409 {@code receiver-not-a-member}
     */
    void requireMember(UUID receiver, UUID credential, boolean naming) {
        List<FieldError> strange = jdbc.sql(STRANGE_PROJECTS)
                .param("tenant", CurrentTenant.required())
                .param("credential", credential)
                .param("user", receiver)
                .param("rows", NAMED)
                .query((row, n) -> new FieldError(
                        "",
                        "Project '" + row.getString("name") + "' (" + row.getString("id") + ") has no such member."))
                .list();
        if (!strange.isEmpty()) {
            throw ProblemException.of(
                    TransferError.RECEIVER_NOT_A_MEMBER,
                    "The receiver has to be a member of every project that the credential is shared with.",
                    naming ? strange : List.of());
        }
    }
}
