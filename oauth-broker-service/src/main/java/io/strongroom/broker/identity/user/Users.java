package io.strongroom.broker.identity.user;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Users extends Repository<User, UUID> {

    User save(User user);

    Optional<User> findById(UUID id);

    boolean existsByEmail(String email);

    /** Locked until the transaction ends, so that of two changes at once the later one sees what the other left. */
    @Query(
            value =
                    "select id from users where 'tenant_admin' = any (roles) and status = 'active' order by id for update",
            nativeQuery = true)
    List<UUID> lockActiveAdministrators();

    List<User> findByIdIn(Collection<UUID> ids);

    List<User> findByIdGreaterThanOrderById(UUID after, Limit limit);
}
