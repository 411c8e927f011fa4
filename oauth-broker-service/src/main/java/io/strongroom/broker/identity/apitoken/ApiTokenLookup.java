package io.strongroom.broker.identity.apitoken;

import io.strongroom.broker.identity.secret.GeneratedSecret;
import io.strongroom.broker.identity.secret.SecretHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the token that somebody presents, of whatever tenant. */
@Component
public class ApiTokenLookup {

    static final String PREFIX = "srt_";

    private static final Duration USE_RECORDED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiTokenLookup(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty for one that is malformed, unknown, ended or withdrawn, and for one whose user is suspended: all alike. */
    public Optional<LivingApiToken> find(String token) {
        if (!GeneratedSecret.isWellFormed(PREFIX, token)) {
            return Optional.empty();
        }
        return jdbc.sql("select tenant_id, id, user_id, expires_at, last_used_at from api_token_lookup(?)")
                .param(SecretHash.of(token).bytes())
                .query(ApiTokenLookup::read)
                .optional();
    }

    private static LivingApiToken read(ResultSet row, int number) throws SQLException {
        return new LivingApiToken(
                row.getObject("tenant_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("last_used_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /** Notes that it was used, once a minute at most; in the token's own tenant. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void used(LivingApiToken token) {
        Instant now = clock.instant();
        if (token.lastUsedAt() == null || token.lastUsedAt().isBefore(now.minus(USE_RECORDED_EVERY))) {
            jdbc.sql("update api_tokens set last_used_at = ? where tenant_id = ? and id = ?")
                    .params(Timestamp.from(now), token.tenant(), token.id())
                    .update();
        }
    }
}
