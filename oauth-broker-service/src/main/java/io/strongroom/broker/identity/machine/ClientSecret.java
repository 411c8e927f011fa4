package io.strongroom.broker.identity.machine;

import io.strongroom.broker.identity.secret.SecretHash;
import io.strongroom.platform.web.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One of a client's secrets, as its hash. */
@Entity
@DynamicUpdate // The role may change the few columns that change, and no other.
@Table(name = "machine_client_secrets")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills and reads the fields.
class ClientSecret implements Persistable<UUID> {

    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    private UUID machineClientId;

    private byte[] hash;

    private Instant createdAt;

    @Nullable
    private Instant expiresAt;

    protected ClientSecret() {}

    ClientSecret(UUID client, SecretHash hash, Instant now) {
        this.id = Ids.v7();
        this.machineClientId = client;
        this.hash = hash.bytes();
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
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

    UUID client() {
        return machineClientId;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    boolean isGoodAt(Instant time) {
        return expiresAt == null || expiresAt.isAfter(time);
    }

    /** Ends its life, unless it ends sooner anyway. */
    void endAt(Instant time) {
        if (isGoodAt(time)) {
            expiresAt = time;
        }
    }
}
