package io.strongroom.credentials.credential;

import io.strongroom.platform.web.problem.ProblemException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private @Nullable Instant purgeAt;
    private @Nullable UUID deletionAskedBy;
    private @Nullable Instant deletionAskedAt;

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

    /** From when on nothing is to be resolved, of one that is being made. */
    void endAt(@Nullable Instant end) {
        expiresAt = end;
    }

    /**
     * Puts other terms in the place of these; answers the names of the fields that this changed.
     *
     * @param terms what may be changed of a credential besides its environments
     */
    List<String> change(Terms terms, Instant now) {
        List<String> changed = terms.differencesFrom(terms());
        if (!changed.isEmpty()) {
            name = terms.name();
            externalId = terms.externalId();
            expiresAt = terms.expiresAt();
            account = terms.account();
            touch(now);
        }
        return changed;
    }

    Terms terms() {
        return new Terms(name, externalId, expiresAt, account);
    }

    /**
     * Lets its owner change it, and nothing be changed while it is to be purged: what comes back when that is cancelled is what there was.
     *
     * @throws ProblemException 403 for who owned it when the request was let in and does no more, 409 {@code deletion-scheduled}
     */
    void requireChangeableBy(UUID user) {
        requireOwner(user);
        if (purgeAt != null) {
            throw CredentialError.deletionScheduled(purgeAt);
        }
    }

    /** @throws ProblemException as {@link #requireChangeableBy} */
    void scheduleDeletion(UUID by, Instant purge, Instant now) {
        requireChangeableBy(by);
        purgeAt = purge;
        deletionAskedBy = by;
        deletionAskedAt = now;
        touch(now);
    }

    /** @throws ProblemException 403 as {@link #requireChangeableBy}, 404 where none is scheduled */
    void cancelDeletion(UUID by, Instant now) {
        requireOwner(by);
        if (purgeAt == null) {
            throw ProblemException.notFound();
        }
        purgeAt = null;
        deletionAskedBy = null;
        deletionAskedAt = null;
        touch(now);
    }

    void handOver(UUID receiver, Instant now) {
        ownerId = receiver;
        touch(now);
    }

    private void requireOwner(UUID user) {
        if (!ownerId.equals(user)) {
            throw VisibleCredential.notOwned();
        }
    }

    /** Makes this another version, as every change does, those of its environments too. */
    void touch(Instant now) {
        updatedAt = now.isAfter(updatedAt) ? now : updatedAt.plus(1, ChronoUnit.MICROS);
    }

    /** Notes the version of the adaptor that values are held to, if none was known so far. */
    void holdTo(CredentialType type) {
        if (adaptorVersion == null) {
            adaptorVersion = type.version();
        }
    }

    Optional<Environment> environment(String environmentName) {
        return environments.stream()
                .filter(environment -> environment.name().equals(environmentName))
                .findFirst();
    }

    Optional<Environment> environment(UUID environment) {
        return environments.stream()
                .filter(declared -> declared.id().equals(environment))
                .findFirst();
    }

    int environmentCount() {
        return environments.size();
    }

    void remove(Environment environment) {
        environments.remove(environment);
    }

    CredentialType type() {
        return new CredentialType(kind, adaptor, adaptorVersion);
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
