package io.strongroom.credentials.credential;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A credential and its environments. Its owner alone reads and changes their values, which are not here but in the secret store. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
class Credential {

    @Id
    private UUID id;

    @TenantId
    private @Nullable UUID tenantId;

    @Version
    private long version = 1;

    private String name;
    private String kind;
    private @Nullable String adaptor;
    private @Nullable String adaptorVersion;
    private @Nullable String externalId;

    @Convert(converter = AccountColumn.class)
    private Account account;

    private UUID ownerId;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant expiresAt;

    @OneToMany(mappedBy = "credential", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Environment> environments = new ArrayList<>();

    Credential(
            UUID id,
            String name,
            CredentialType type,
            @Nullable String externalId,
            Account account,
            UUID owner,
            Instant now) {
        this.id = id;
        this.name = name;
        this.kind = type.kind();
        this.adaptor = type.adaptor();
        this.adaptorVersion = type.version();
        this.externalId = externalId;
        this.account = account;
        this.ownerId = owner;
        this.createdAt = now;
        this.updatedAt = now;
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Credential() {}

    /** Adds an environment that has no values; it may be granted all the same. */
    Environment declare(UUID environment, String environmentName, Instant now) {
        var declared = new Environment(this, environment, environmentName, now);
        environments.add(declared);
        return declared;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    UUID ownerId() {
        return ownerId;
    }

    long version() {
        return version;
    }
}
