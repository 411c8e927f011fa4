package io.strongroom.credentials.grant;

import io.strongroom.credentials.credential.ExternalIds;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The shares of the current tenant. */
@Repository
class Shares {

    private final EntityManager entities;

    Shares(EntityManager entities) {
        this.entities = entities;
    }

    void add(Share share) {
        entities.persist(share);
    }

    /** Withdrawn ones too. */
    Optional<Share> find(UUID credential, UUID project) {
        return Optional.ofNullable(entities.find(Share.class, new ShareId(credential, project)));
    }

    /**
     * Sends what is pending, so that other statements see it.
     *
     * @throws io.strongroom.platform.web.problem.ProblemException 409 {@code external-id-taken}
     */
    void flush() {
        ExternalIds.flush(entities);
    }
}
