package io.strongroom.credentials.project;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides from path and token, before a body is read, whether a caller sees a project: its members and tenant admins do. */
@Component
public class ProjectAccess {

    private static final String VISIBLE = """
            select p.id, p.name, m.role from project p
            left join project_member m on m.tenant_id = p.tenant_id and m.project_id = p.id and m.user_id = :user
            where p.tenant_id = :tenant and p.id in (:ids) and (m.user_id is not null or :admin)
            """;

    private final JdbcClient jdbc;

    ProjectAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The project of that id; 404 when it is missing, another tenant's, not for the caller to see, or no id at all. */
    @Transactional(readOnly = true)
    public VisibleProject visible(Caller caller, String id) {
        return Ids.parse(id).flatMap(uuid -> find(caller, uuid)).orElseThrow(ProblemException::notFound);
    }

    /** Like {@link #visible}, for ids that came in a body. */
    @Transactional(readOnly = true)
    public Optional<VisibleProject> find(Caller caller, UUID id) {
        return find(caller, List.of(id)).stream().findFirst();
    }

    /** Those of the projects that the caller sees, in no order. */
    @Transactional(readOnly = true)
    public List<VisibleProject> find(Caller caller, List<UUID> ids) {
        if (ids.isEmpty() || !caller.isUser()) {
            return List.of();
        }
        return jdbc.sql(VISIBLE)
                .param("user", caller.userId())
                .param("tenant", caller.tenant())
                .param("ids", ids)
                .param("admin", caller.hasRole("tenant_admin"))
                .query((row, n) -> new VisibleProject(
                        row.getObject("id", UUID.class), row.getString("name"), role(row.getString("role"))))
                .list();
    }

    /**
     * Keeps a project from being deleted until the current transaction ends.
     *
     * @throws ProblemException 404 when it is gone
     */
    public void hold(UUID project) {
        locked(project, "key share");
    }

    /**
     * {@link #hold} for changes of what a project has that follow one another.
     *
     * @throws ProblemException 404 when it is gone
     */
    public void holdAlone(UUID project) {
        locked(project, "no key update");
    }

    private void locked(UUID project, String strength) {
        boolean gone = jdbc.sql("select id from project where tenant_id = :tenant and id = :project for " + strength)
                .param("tenant", CurrentTenant.required())
                .param("project", project)
                .query(UUID.class)
                .optional()
                .isEmpty();
        if (gone) {
            throw ProblemException.notFound();
        }
    }

    private static @Nullable Role role(@Nullable String text) {
        return text == null ? null : Role.parse(text).orElseThrow();
    }
}
