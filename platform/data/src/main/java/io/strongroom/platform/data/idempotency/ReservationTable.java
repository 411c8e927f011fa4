package io.strongroom.platform.data.idempotency;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The table of keys, in the tenant of the request. */
class ReservationTable {

    /** Nobody waits for a transaction that holds the key: it may run for seconds, and its answer is then there for the asking. */
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(:text, 0))";

    private static final String TAKE = """
            insert into idempotency_key as k (tenant_id, caller, method, path, key, attempt, fingerprint, taken_at)
            values (:tenant, :caller, :method, :path, :key, :attempt, :fingerprint, :now)
            on conflict on constraint idempotency_key_pk do update
            set attempt = excluded.attempt, fingerprint = excluded.fingerprint, taken_at = excluded.taken_at,
                status = null, location = null, etag = null, body = null
            where k.taken_at <= :forgotten or k.status is null and k.taken_at <= :stale
            """;

    private static final String OF_KEY =
            " where tenant_id = :tenant and caller = :caller and method = :method and path = :path and key = :key";

    private static final String FIRST =
            "select fingerprint, status, location, etag, body from idempotency_key" + OF_KEY;

    private static final String ANSWER =
            "update idempotency_key set status = :status, location = :location, etag = :etag," + " body = :body"
                    + OF_KEY + " and attempt = :attempt and status is null";

    private static final String RELEASE =
            "delete from idempotency_key" + OF_KEY + " and attempt = :attempt and status is null";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final IdempotencySettings settings;
    private final Clock clock;

    ReservationTable(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            JsonMapper json,
            IdempotencySettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    TransactionTemplate transactions() {
        return transactions;
    }

    /** False when another request has it; one that is stale or forgotten loses it. */
    boolean take(KeyScope scope, UUID attempt, byte[] fingerprint) {
        boolean locked =
                jdbc.sql(LOCK).param("text", scope.text()).query(Boolean.class).single();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return locked
                && of(scope, TAKE)
                                .param("attempt", attempt)
                                .param("fingerprint", fingerprint)
                                .param("now", now)
                                .param("forgotten", now.minus(settings.keptFor()))
                                .param("stale", now.minus(settings.staleAfter()))
                                .update()
                        == 1;
    }

    /** Nothing, while the transaction that takes the key is not committed. */
    Optional<FirstRequest> first(KeyScope scope) {
        return of(scope, FIRST).query(FirstRequest::read).optional();
    }

    /** False when the attempt has lost the key. */
    boolean answered(KeyScope scope, UUID attempt, ResponseEntity<?> answer) {
        HttpHeaders headers = answer.getHeaders();
        String body = showsSecret(headers) ? null : json.writeValueAsString(answer.getBody());
        StatementSpec statement = of(scope, ANSWER)
                .param("attempt", attempt)
                .param("status", answer.getStatusCode().value())
                .param("location", headers.getFirst(HttpHeaders.LOCATION))
                .param("etag", headers.getETag())
                .param("body", body);
        return Boolean.TRUE.equals(transactions.execute(status -> statement.update() == 1));
    }

    void release(KeyScope scope, UUID attempt) {
        transactions.executeWithoutResult(
                status -> of(scope, RELEASE).param("attempt", attempt).update());
    }

    private static boolean showsSecret(HttpHeaders headers) {
        String cacheControl = headers.getCacheControl();
        return cacheControl != null && cacheControl.contains("no-store");
    }

    private StatementSpec of(KeyScope scope, String sql) {
        return jdbc.sql(sql)
                .param("tenant", scope.tenant())
                .param("caller", scope.caller())
                .param("method", scope.method())
                .param("path", scope.path())
                .param("key", scope.key());
    }
}
