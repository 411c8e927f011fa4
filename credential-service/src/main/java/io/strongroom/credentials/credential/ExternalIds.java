package io.strongroom.credentials.credential;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.problem.FieldError;
import io.strongroom.platform.web.problem.ProblemException;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds external ids apart: among the credentials that are shared with a project none has another's. An index of the database decides; what
 * is asked here before says which project it is.
 */
@Component
public class ExternalIds {

    private static final String CONSTRAINT = "share_external_id";

    private static final String OTHERS = """
            select p.id, p.name from share s
            join project p on p.tenant_id = s.tenant_id and p.id = s.project_id
            where s.tenant_id = :tenant and s.withdrawn_at is null and s.credential_id <> :credential and s.external_id =
            """;
    private static final String OF_CREDENTIAL =
            "(select c.external_id from credential c where c.tenant_id = :tenant and c.id = :credential)";
    private static final String IN_ORDER = " order by p.name_key, p.id limit 100";

    private final JdbcClient jdbc;

    ExternalIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Before a credential is shared with a project.
     *
     * @throws ProblemException 409 {@code external-id-taken}
     */
    public void requireFree(UUID credential, UUID project) {
        refuse(about(OTHERS + OF_CREDENTIAL + " and s.project_id = :project" + IN_ORDER, credential)
                .param("project", project));
    }

    /** Before one is made that is shared with these at once. */
    void requireFree(@Nullable String externalId, UUID credential, Collection<UUID> projects) {
        if (externalId != null && !projects.isEmpty()) {
            refuse(about(OTHERS + ":external_id and s.project_id in (:projects)" + IN_ORDER, credential)
                    .param("external_id", externalId)
                    .param("projects", projects));
        }
    }

    /** Before it has the id wherever it is shared. */
    void requireFreeWhereShared(String externalId, UUID credential) {
        refuse(about(OTHERS + """
                        :external_id and s.project_id in (select o.project_id from share o
                          where o.tenant_id = :tenant and o.credential_id = :credential and o.withdrawn_at is null)
                        """ + IN_ORDER, credential).param("external_id", externalId));
    }

    /**
     * Sends what is pending.
     *
     * @throws ProblemException 409 {@code external-id-taken} where somebody else was faster
     */
    public static void flush(EntityManager entities) {
        try {
            entities.flush();
        } catch (ConstraintViolationException broken) {
            throw CONSTRAINT.equals(broken.getConstraintName()) ? taken(List.of()) : broken;
        }
    }

    private JdbcClient.StatementSpec about(String sql, UUID credential) {
        return jdbc.sql(sql).param("tenant", CurrentTenant.required()).param("credential", credential);
    }

    private static void refuse(JdbcClient.StatementSpec others) {
        List<FieldError> taken = others.query((row, n) -> new FieldError(
                        "",
                        "Project '" + row.getString("name") + "' (" + row.getString("id")
                                + ") has a credential with this external id."))
                .list();
        if (!taken.isEmpty()) {
            throw taken(taken);
        }
    }

    private static ProblemException taken(List<FieldError> projects) {
        return ProblemException.of(
                CredentialError.EXTERNAL_ID_TAKEN,
                "An external id stands once among the credentials that are shared with a project, so that keychains lead to one."
                        + " Give this credential another one, or none, or withdraw the other share first.",
                projects);
    }
}
