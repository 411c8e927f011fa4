package io.strongroom.broker.identity.apitoken;

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

/** A personal API token, as its hash. It carries all its user's rights, but is never a fresh login. */
@Entity
@DynamicUpdate // The role may change the few columns that change, and no other.
@Table(name = "api_tokens")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills and reads the fields.
class ApiToken implements Persistable<UUID> {

    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    private UUID userId;

    @Nullable
    private UUID madeBy;

    private String name;

    private byte[] hash;

    private Instant createdAt;

    private Instant expiresAt;

    @Nullable
    private Instant lastUsedAt;

    @Nullable
    private Instant withdrawnAt;

    protected ApiToken() {}

    /** @param madeBy the API token that asked for this one; null when a sign-in did */
    ApiToken(UUID user, @Nullable UUID madeBy, String name, SecretHash hash, Instant now, Instant expiresAt) {
        this.id = Ids.v7();
        this.userId = user;
        this.madeBy = madeBy;
        this.name = name;
        this.hash = hash.bytes();
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        this.expiresAt = expiresAt.truncatedTo(ChronoUnit.MICROS);
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

    Instant expiresAt() {
        return expiresAt;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    ApiTokenAnswer answer(Instant now) {
        String status = expiresAt.isAfter(now) ? "active" : "expired";
        return new ApiTokenAnswer(id, name, status, createdAt, expiresAt, lastUsedAt, null);
    }
}
