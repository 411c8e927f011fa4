package io.strongroom.credentials.grant;

import io.strongroom.credentials.credential.InitialSharing.GrantedEnvironment;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A credential's share with a project, and the grants in it.
 *
 * <p>States: living → withdrawn ({@link #withdraw}) → living ({@link #revive}). A withdrawn one keeps its row and has no grants.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
@IdClass(ShareId.class)
class Share {

    @Id
    @Column(name = "credential_id")
    private UUID credentialId;

    @Id
    @Column(name = "project_id")
    private UUID projectId;

    @TenantId
    private @Nullable UUID tenantId;

    private UUID createdBy;
    private Instant createdAt;
    private @Nullable UUID withdrawnBy;
    private @Nullable Instant withdrawnAt;

    @OneToMany(mappedBy = "share", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Grant> grants = new ArrayList<>();

    Share(UUID credentialId, UUID projectId, UUID by, Instant now) {
        this.credentialId = credentialId;
        this.projectId = projectId;
        this.createdBy = by;
        this.createdAt = now;
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Share() {}

    boolean isLiving() {
        return withdrawnAt == null;
    }

    /** Makes a withdrawn share a living one without grants. */
    void revive(UUID by, Instant now) {
        createdBy = by;
        createdAt = now;
        withdrawnBy = null;
        withdrawnAt = null;
    }

    /** Grants exactly these environments on these terms; answers what that changed. */
    GrantChanges grant(List<GrantedEnvironment> wanted, GrantTerms terms, UUID by, Instant now) {
        List<Grant> given = new ArrayList<>();
        for (GrantedEnvironment environment : wanted) {
            Optional<Grant> known = grantOf(environment.id());
            if (known.isPresent() && known.get().renew(terms, by, now)) {
                given.add(known.get());
            } else if (known.isEmpty()) {
                var grant = new Grant(this, environment.id(), terms, by, now);
                grants.add(grant);
                given.add(grant);
            }
        }
        List<UUID> kept = wanted.stream().map(GrantedEnvironment::id).toList();
        return new GrantChanges(
                given,
                end(grants.stream()
                        .filter(grant -> !kept.contains(grant.environmentId()))
                        .toList()));
    }

    /** Ends all grants, which the answer names. */
    GrantChanges withdraw(UUID by, Instant now) {
        withdrawnBy = by;
        withdrawnAt = now;
        return new GrantChanges(List.of(), end(List.copyOf(grants)));
    }

    private List<Grant> end(List<Grant> ending) {
        grants.removeAll(ending);
        return ending;
    }

    private Optional<Grant> grantOf(UUID environment) {
        return grants.stream()
                .filter(grant -> grant.environmentId().equals(environment))
                .findFirst();
    }
}
