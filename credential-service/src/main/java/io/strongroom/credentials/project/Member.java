package io.strongroom.credentials.project;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A user's place in a project. */
@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
@Table(name = "project_member")
@IdClass(MemberId.class)
class Member {

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "project_id")
    private Project project;

    @Id
    private UUID userId;

    @TenantId
    private @Nullable UUID tenantId;

    @Convert(converter = RoleColumn.class)
    private Role role;

    private UUID addedBy;
    private Instant addedAt;

    Member(Project project, UUID userId, Role role, UUID addedBy, Instant addedAt) {
        this.project = project;
        this.userId = userId;
        this.role = role;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Member() {}

    void become(Role other) {
        role = other;
    }

    UUID userId() {
        return userId;
    }

    Role role() {
        return role;
    }

    Instant addedAt() {
        return addedAt;
    }
}
