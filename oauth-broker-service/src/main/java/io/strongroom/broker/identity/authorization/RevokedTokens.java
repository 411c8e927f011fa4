package io.strongroom.broker.identity.authorization;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Access tokens that were revoked one by one, until they would have ended anyway. */
@Component
class RevokedTokens {

    private final JdbcClient jdbc;

    RevokedTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String jti, Instant endsAt) {
        jdbc.sql("insert into revoked_tokens (jti, ends_at) values (?, ?) on conflict (jti) do nothing")
                .params(jti, Timestamp.from(endsAt))
                .update();
    }

    boolean contains(String jti) {
        return jdbc.sql("select exists (select 1 from revoked_tokens where jti = ?)")
                .param(jti)
                .query(Boolean.class)
                .single();
    }
}
