package io.strongroom.credentials.credential;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Repository;

/** The credentials of the current tenant. */
@Repository
class Credentials {

    private final EntityManager entities;

    Credentials(EntityManager entities) {
        this.entities = entities;
    }

    /** Inserts it and its environments at once, so that rows of other modules may refer to them. */
    void add(Credential credential) {
        entities.persist(credential);
        entities.flush();
    }
}
