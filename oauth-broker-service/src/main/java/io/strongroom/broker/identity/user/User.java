package io.strongroom.broker.identity.user;

import io.strongroom.platform.web.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** A person in one tenant. Somebody who belongs to several has a user in each, with a password of its own. */
@Entity
@Table(name = "users")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills and reads the fields.
class User implements Persistable<UUID> {

    private static final String ACTIVE = "active";

    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    private String email;

    private String name;

    private String passwordHash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roles;

    private String status;

    private Instant createdAt;

    protected User() {}

    User(Email email, String name, List<Role> roles, String passwordHash, Instant now) {
        this.id = Ids.v7();
        this.email = email.text();
        this.name = name;
        this.passwordHash = passwordHash;
        this.roles = roles.stream().map(Role::wireName).distinct().toList();
        this.status = ACTIVE;
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

    boolean isActive() {
        return ACTIVE.equals(status);
    }

    Person person() {
        return new Person(id, email, name, List.copyOf(roles), status, createdAt);
    }
}
