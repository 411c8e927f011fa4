package io.strongroom.credentials.project;

import io.strongroom.platform.data.tenant.CurrentTenant;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projects of the current tenant. */
@Repository
class Projects {

    private static final String LIVING_SHARE = """
            select exists (select 1 from share
              where tenant_id = :tenant and project_id = :project and withdrawn_at is null)
            """;

    private final EntityManager entities;
    private final JdbcClient jdbc;

    Projects(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    void add(Project project) {
        entities.persist(project);
    }

    /** Locked until the transaction ends, so that two changes of its members see each other. */
    Optional<Project> locked(UUID id) {
        return Optional.ofNullable(entities.find(Project.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Whether a credential is shared with it. Locks the project against new shares, which take a share of the lock
     * ({@link ProjectAccess#hold}), until the transaction ends.
     */
    boolean hasLivingShare(UUID id) {
        jdbc.sql("select 1 from project where tenant_id = :tenant and id = :project for update")
                .param("tenant", CurrentTenant.required())
                .param("project", id)
                .query()
                .singleValue();
        return jdbc.sql(LIVING_SHARE)
                .param("tenant", CurrentTenant.required())
                .param("project", id)
                .query(Boolean.class)
                .single();
    }

    void remove(Project project) {
        entities.remove(project);
    }

    /** Sends what is pending, so that the version that an answer shows is the stored one. */
    void flush() {
        entities.flush();
    }
}
