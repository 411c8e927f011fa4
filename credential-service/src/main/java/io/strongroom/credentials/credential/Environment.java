package io.strongroom.credentials.credential;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
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
    private String[] expectedKeys = {};
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

    /** Notes which keys its values are to have, for who is to fill it. */
    void expect(List<String> keys) {
        expectedKeys = keys.toArray(String[]::new);
    }

    boolean expects(List<String> keys) {
        return List.of(expectedKeys).equals(keys);
    }

    /** Makes a version current that lies in the secret store already. */
    void fill(StoredVersion stored, Instant now) {
        version = stored.number();
        currentVersionId = stored.id();
        updatedAt = now;
    }

    /** Makes it a placeholder again; that is a version too. */
    void empty(Instant now) {
        version++;
        currentVersionId = null;
        updatedAt = now;
    }

    void rename(String other, Instant now) {
        name = other;
        updatedAt = now;
    }

    boolean isFilled() {
        return currentVersionId != null;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }
}
