package io.strongroom.broker.identity.user;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface Users extends Repository<User, UUID> {

    User save(User user);

    Optional<User> findById(UUID id);

    boolean existsByEmail(String email);

    List<User> findByIdIn(Collection<UUID> ids);

    List<User> findByIdGreaterThanOrderById(UUID after, Limit limit);
}
