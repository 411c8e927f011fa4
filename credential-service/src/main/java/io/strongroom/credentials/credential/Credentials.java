package io.strongroom.credentials.credential;

import io.strongroom.credentials.limit.Limit;
import io.strongroom.credentials.limit.Limits;
import io.strongroom.platform.web.problem.ProblemException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The credentials of the current tenant. */
@Repository
class Credentials {

    private final EntityManager entities;
    private final Limits limits;

    Credentials(EntityManager entities, Limits limits) {
        this.entities = entities;
        this.limits = limits;
    }

    /**
     * Inserts it and its environments at once, so that rows of other modules may refer to them.
     *
     * @throws ProblemException 409 {@code limit-reached}
     */
    void add(Credential credential) {
        allowEnvironments(credential);
        entities.persist(credential);
        entities.flush();
        limits.requireRoomFor(Limit.CREDENTIALS);
    }

    /**
     * To be called when an environment was declared.
     *
     * @throws ProblemException 409 {@code limit-reached}
     */
    void allowEnvironments(Credential credential) {
        limits.allowEnvironments(credential.environmentCount());
    }

    /**
     * Locked until the transaction ends, so that changes of it and of what hangs on it follow one another.
     *
     * @throws ProblemException 404 when it is gone
     */
    Credential locked(UUID id) {
        Credential credential = entities.find(Credential.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (credential == null) {
            throw ProblemException.notFound();
        }
        return credential;
    }

    /**
     * Sends what is pending, so that other statements see it and the version is the stored one.
     *
     * @throws ProblemException 409 {@code external-id-taken}
     */
    void flush() {
        ExternalIds.flush(entities);
    }
}
