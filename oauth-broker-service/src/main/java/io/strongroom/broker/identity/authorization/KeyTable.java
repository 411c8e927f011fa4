package io.strongroom.broker.identity.authorization;

import com.nimbusds.jose.jwk.RSAKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys' public halves and times. */
@Component
class KeyTable {

    private final JdbcClient jdbc;

    KeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One replica at a time changes keys, until its transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('signing_keys'))")
                .query()
                .singleRow();
    }

    /** The oldest first. */
    List<SigningKey> all() {
        return jdbc.sql("select public_jwk, active_from from signing_keys order by active_from")
                .query(KeyTable::read)
                .list();
    }

    void add(SigningKey key, Instant now) {
        jdbc.sql("insert into signing_keys (kid, public_jwk, created_at, active_from) values (?, ?, ?, ?)")
                .params(
                        key.kid(),
                        key.publicKey().toJSONString(),
                        Timestamp.from(now),
                        Timestamp.from(key.activeFrom()))
                .update();
    }

    void remove(SigningKey key) {
        jdbc.sql("delete from signing_keys where kid = ?").param(key.kid()).update();
    }

    private static SigningKey read(ResultSet row, int number) throws SQLException {
        try {
            return new SigningKey(
                    RSAKey.parse(row.getString("public_jwk")),
                    row.getTimestamp("active_from").toInstant());
        } catch (ParseException damaged) {
            throw new IllegalStateException("A signing key cannot be read", damaged);
        }
    }
}
