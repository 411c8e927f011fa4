package io.strongroom.broker.identity.machine;

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

/** A program of a tenant. A withdrawn one stays without secrets: the access log still names it. */
@Entity
@DynamicUpdate // The role may change the few columns that change, and no other.
@Table(name = "machine_clients")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills and reads the fields.
class MachineClient implements Persistable<UUID> {

    @Id
    private UUID id;

    @TenantId
    private UUID tenantId;

    private String clientId;

    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> scopes;

    private Instant createdAt;

    @Nullable
    private Instant withdrawnAt;

    protected MachineClient() {}

    MachineClient(String name, List<String> scopes, Instant now) {
        this.id = Ids.v7();
        this.clientId = "mc_" + Ids.v7().toString().replace("-", "");
        this.name = name;
        this.scopes = List.copyOf(scopes);
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

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    Machine machine() {
        return new Machine(id, clientId, name, List.copyOf(scopes), createdAt, withdrawnAt != null);
    }
}
