package io.strongroom.broker.identity.tenant;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Behind the wall a tenant finds itself, the reserved tenant finds all. */
interface Tenants extends Repository<Tenant, UUID> {

    Tenant save(Tenant tenant);

    Optional<Tenant> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Tenant> findAndLockById(UUID id);

    Optional<Tenant> findByName(String name);

    /** In the order in which they were made; the reserved tenant's id is lower than any. */
    List<Tenant> findByIdGreaterThanOrderById(UUID after, Limit limit);
}
