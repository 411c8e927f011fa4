package io.strongroom.broker.identity.machine;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface MachineClients extends Repository<MachineClient, UUID> {

    MachineClient save(MachineClient client);

    Optional<MachineClient> findById(UUID id);

    /** Rotations and the withdrawal of one client come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<MachineClient> findByIdAndWithdrawnAtIsNull(UUID id);

    List<MachineClient> findByIdIn(Collection<UUID> ids);

    List<MachineClient> findByIdGreaterThanAndWithdrawnAtIsNullOrderById(UUID after, Limit limit);
}
