package io.strongroom.credentials.credential;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One of the places a credential has values for. Version 0 means that it has none yet. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
class Environment {

    @Id
    private UUID id;

    @TenantId
    private @Nullable UUID tenantId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "credential_id")
    private Credential credential;

    private String name;
    private long version;
    private @Nullable UUID currentVersionId;
    private Instant createdAt;
    private Instant updatedAt;

    Environment(Credential credential, UUID id, String name, Instant now) {
        this.credential = credential;
        this.id = id;
        this.name = name;
        this.createdAt = now;
        this.updatedAt = now;
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Environment() {}

    /** Makes a version current that lies in the secret store already. */
    void fill(StoredVersion stored, Instant now) {
        version = stored.number();
        currentVersionId = stored.id();
        updatedAt = now;
    }
}
