package io.strongroom.broker.identity.user;

import io.strongroom.platform.web.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A person in one tenant. Somebody who belongs to several has a user in each, with a password of its own. */
@Entity
@DynamicUpdate // The role may change the few columns that change, and no other.
@Table(name = "users")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills and reads the fields.
class User implements Persistable<UUID> {

    static final String ACTIVE = "active";
    static final String SUSPENDED = "suspended";

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

    @Nullable
    private Instant signInsSince;

    protected User() {}

    User(Email email, String name, List<Role> roles, String passwordHash, Instant now) {
        this.id = Ids.v7();
        this.email = email.text();
        this.name = name;
        this.passwordHash = passwordHash;
        this.roles = wireNames(roles);
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

    /** Whether what somebody signed in to then is still theirs. In whole seconds, as a sign-in tells its time. */
    boolean keeps(Instant signedIn) {
        return isActive() && (signInsSince == null || !signedIn.isBefore(signInsSince.truncatedTo(ChronoUnit.SECONDS)));
    }

    boolean administers() {
        return isActive() && roles.contains(Role.TENANT_ADMIN.wireName());
    }

    void suspend(Instant now) {
        status = SUSPENDED;
        signInsSince = now.truncatedTo(ChronoUnit.MICROS);
    }

    void resume() {
        status = ACTIVE;
    }

    void rename(String called) {
        name = called;
    }

    void give(List<Role> others) {
        roles = wireNames(others);
    }

    private static List<String> wireNames(List<Role> roles) {
        return roles.stream().map(Role::wireName).distinct().toList();
    }

    Person person() {
        return new Person(id, email, name, List.copyOf(roles), status, createdAt);
    }
}
