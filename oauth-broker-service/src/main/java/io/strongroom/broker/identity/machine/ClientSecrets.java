package io.strongroom.broker.identity.machine;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ClientSecrets extends Repository<ClientSecret, UUID> {

    ClientSecret save(ClientSecret secret);

    List<ClientSecret> findByMachineClientIdInOrderById(Collection<UUID> clients);

    void deleteByMachineClientId(UUID client);
}
