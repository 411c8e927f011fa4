package io.strongroom.broker.identity.authorization;

import io.strongroom.broker.identity.secret.SecretHash;
import io.strongroom.broker.identity.session.SignIn;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Authorizations and the hashes of their codes and refresh tokens. */
@Component
class AuthorizationTable {

    private static final String SAVE = """
            insert into authorizations (id, client_id, tenant_id, user_id, scopes, auth_time, amr, request,
                                        access_jti, access_ends_at, ends_at)
            values (:id, :client, :tenant, :user, :scopes, :authTime, :amr, :request::jsonb, :jti, :accessEnds, :ends)
            on conflict (id) do update
                set access_jti = excluded.access_jti, access_ends_at = excluded.access_ends_at, ends_at = excluded.ends_at
            """;

    private static final String ADD_TOKEN = """
            insert into authorization_tokens (hash, authorization_id, kind, issued_at, ends_at, invalidated)
            values (:hash, :authorization, :kind, :issued, :ends, :invalidated)
            on conflict (authorization_id, kind) do update
                set hash = excluded.hash, issued_at = excluded.issued_at, ends_at = excluded.ends_at,
                    invalidated = excluded.invalidated
            """;

    private final JdbcClient jdbc;

    AuthorizationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(StoredAuthorization authorization) {
        SignIn signIn = authorization.signIn();
        StoredAuthorization.IssuedAccess access = authorization.access();
        jdbc.sql(SAVE)
                .param("id", authorization.id())
                .param("client", authorization.clientId())
                .param("tenant", signIn.tenant())
                .param("user", signIn.user())
                .param("scopes", authorization.scopes().toArray(String[]::new))
                .param("authTime", Timestamp.from(signIn.authTime()))
                .param("amr", signIn.amr().toArray(String[]::new))
                .param("request", authorization.request())
                .param("jti", access == null ? null : access.jti(), java.sql.Types.VARCHAR)
                .param("accessEnds", access == null ? null : Timestamp.from(access.endsAt()), java.sql.Types.TIMESTAMP)
                .param("ends", Timestamp.from(authorization.endsAt()))
                .update();
        authorization.tokens().forEach(token -> save(authorization.id(), token));
    }

    private void save(String authorization, StoredToken token) {
        jdbc.sql(ADD_TOKEN)
                .param("hash", token.hash().bytes())
                .param("authorization", authorization)
                .param("kind", token.kind())
                .param("issued", Timestamp.from(token.issuedAt()))
                .param("ends", Timestamp.from(token.endsAt()))
                .param("invalidated", token.invalidated())
                .update();
    }

    /** Uses a code up. False when another request did so first: of two at once only one gets a token. */
    boolean use(SecretHash code) {
        return jdbc.sql("update authorization_tokens set invalidated = true where hash = ? and not invalidated")
                        .param(code.bytes())
                        .update()
                == 1;
    }

    Optional<StoredAuthorization> byToken(SecretHash hash) {
        return jdbc.sql("select authorization_id from authorization_tokens where hash = ?")
                .param(hash.bytes())
                .query(String.class)
                .optional()
                .flatMap(this::byId);
    }

    Optional<StoredAuthorization> byId(String id) {
        List<StoredToken> tokens = jdbc.sql(
                        "select hash, kind, issued_at, ends_at, invalidated from authorization_tokens where authorization_id = ?")
                .param(id)
                .query(AuthorizationTable::token)
                .list();
        return jdbc.sql("select * from authorizations where id = ?")
                .param(id)
                .query((row, number) -> authorization(row, tokens))
                .optional();
    }

    void remove(String id) {
        jdbc.sql("delete from authorizations where id = ?").param(id).update();
    }

    private static StoredToken token(ResultSet row, int number) throws SQLException {
        return new StoredToken(
                SecretHash.stored(row.getBytes("hash")),
                row.getString("kind"),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getBoolean("invalidated"));
    }

    private static StoredAuthorization authorization(ResultSet row, List<StoredToken> tokens) throws SQLException {
        SignIn signIn = new SignIn(
                row.getObject("tenant_id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getTimestamp("auth_time").toInstant(),
                texts(row, "amr"));
        return new StoredAuthorization(
                row.getString("id"),
                row.getString("client_id"),
                signIn,
                Set.copyOf(texts(row, "scopes")),
                row.getString("request"),
                access(row),
                tokens);
    }

    private static StoredAuthorization.@Nullable IssuedAccess access(ResultSet row) throws SQLException {
        String jti = row.getString("access_jti");
        return jti == null
                ? null
                : new StoredAuthorization.IssuedAccess(
                        jti, row.getTimestamp("access_ends_at").toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
