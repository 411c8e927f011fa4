package io.strongroom.credentials.grant;

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

    /** Sends what is pending, so that other statements see it. */
    void flush() {
        entities.flush();
    }
}
