package io.strongroom.credentials.grant;

import io.strongroom.platform.web.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What lets the workers of a project have one environment's values. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
@Table(name = "share_grant")
class Grant {

    @Id
    private UUID id;

    @TenantId
    private @Nullable UUID tenantId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "credential_id", referencedColumnName = "credential_id")
    @JoinColumn(name = "project_id", referencedColumnName = "project_id")
    private Share share;

    private UUID environmentId;
    private UUID grantedBy;
    private Instant grantedAt;
    private @Nullable Instant expiresAt;
    private @Nullable String reason;

    Grant(Share share, UUID environmentId, GrantTerms terms, UUID by, Instant now) {
        this.id = Ids.v7();
        this.share = share;
        this.environmentId = environmentId;
        this.grantedBy = by;
        this.grantedAt = now;
        this.expiresAt = terms.expiresAt();
        this.reason = terms.reason();
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Grant() {}

    /** Puts other terms in the place of these; false when they are the same. */
    boolean renew(GrantTerms terms, UUID by, Instant now) {
        if (terms.equals(new GrantTerms(expiresAt, reason))) {
            return false;
        }
        grantedBy = by;
        grantedAt = now;
        expiresAt = terms.expiresAt();
        reason = terms.reason();
        return true;
    }

    UUID id() {
        return id;
    }

    UUID environmentId() {
        return environmentId;
    }
}
