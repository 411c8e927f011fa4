package io.strongroom.broker.identity.apitoken;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface ApiTokens extends Repository<ApiToken, UUID> {

    ApiToken save(ApiToken token);

    Optional<ApiToken> findByIdAndUserIdAndWithdrawnAtIsNull(UUID id, UUID user);

    List<ApiToken> findByMadeByAndWithdrawnAtIsNull(UUID maker);

    long countByUserIdAndWithdrawnAtIsNullAndExpiresAtAfter(UUID user, Instant now);

    List<ApiToken> findByUserIdAndIdGreaterThanAndWithdrawnAtIsNullOrderById(UUID user, UUID after, Limit limit);
}
