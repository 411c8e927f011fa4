package io.strongroom.broker.identity.tenant;

import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A tenant. Not ready until its policies in Vault and its first administrator are there: its making can be taken up again. */
@Entity
@DynamicUpdate // The role may change the few columns that change, and no other.
@Table(name = "tenants")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class Tenant implements Persistable<UUID> {

    @Id
    private UUID id;

    private String name;

    private Instant createdAt;

    @Nullable
    private Instant readyAt;

    protected Tenant() {}

    Tenant(String name, Instant now) {
        this.id = Ids.v7();
        this.name = name;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** @throws ProblemException 409 when another request completed it first */
    void ready(Instant now) {
        if (isReady()) {
            throw ProblemException.of(CommonError.CONFLICT, "There is a tenant of this name.");
        }
        readyAt = now;
    }

    boolean isReady() {
        return readyAt != null;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Only a new one is ever saved. */
    @Override
    public boolean isNew() {
        return true;
    }

    TenantSummary summary() {
        return new TenantSummary(id, name, createdAt);
    }
}
