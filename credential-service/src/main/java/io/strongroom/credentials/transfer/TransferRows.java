package io.strongroom.credentials.transfer;

import io.strongroom.credentials.project.Person;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The transfers of the current tenant. An offer that has run out is one that expired, whether its row says so yet or not. */
@Repository
class TransferRows {

    static final String SELECT = """
            select t.id, t.credential_id, c.name, t.giver_id, t.receiver_id, t.offered_at, t.expires_at, t.decided_at,
              case when t.state = 'offered' and t.expires_at <= :now then 'expired' else t.state end as state
            from transfer t join credential c on c.tenant_id = t.tenant_id and c.id = t.credential_id
            where t.tenant_id = :tenant
            """;

    /** One that nobody can accept any more makes room for the next. */
    private static final String LAPSE = """
            update transfer set state = 'expired', decided_at = expires_at
            where tenant_id = :tenant and credential_id = :credential and state = 'offered' and expires_at <= :now
            """;

    private static final String OPEN =
            "select id from transfer where tenant_id = :tenant and credential_id = :credential and state = 'offered'";

    private static final String ADD = """
            insert into transfer (
              tenant_id, id, credential_id, giver_id, receiver_id, state, offered_at, expires_at, decided_at, decided_by)
            values (:tenant, :id, :credential, :giver, :receiver, :state, :now, :expires, :decided, :by)
            """;

    private static final String DECIDE = """
            update transfer set state = :state, decided_at = :now, decided_by = :by
            where tenant_id = :tenant and id = :id and state = 'offered' and expires_at > :now
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TransferRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who gives what to whom. */
    record Parties(UUID credential, UUID giver, UUID receiver) {}

    Optional<TransferView> find(UUID id) {
        return statement(SELECT + " and t.id = :id")
                .param("id", id)
                .query((row, n) -> view(row))
                .optional();
    }

    /** The offer of a credential that is open now, in a transaction that holds the credential. */
    Optional<UUID> open(UUID credential) {
        statement(LAPSE).param("credential", credential).update();
        return statement(OPEN).param("credential", credential).query(UUID.class).optional();
    }

    void offer(UUID id, Parties parties, Instant expires) {
        add(id, parties, State.OFFERED, expires, null);
    }

    void force(UUID id, Parties parties, UUID by) {
        add(id, parties, State.FORCED, null, by);
    }

    /** False when it is open no more. */
    boolean decide(UUID id, State state, UUID by) {
        return statement(DECIDE)
                        .param("id", id)
                        .param("state", state.text())
                        .param("by", by)
                        .update()
                == 1;
    }

    /** With the parameters {@code tenant} and {@code now}. */
    JdbcClient.StatementSpec statement(String sql) {
        return jdbc.sql(sql)
                .param("tenant", CurrentTenant.required())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private void add(UUID id, Parties parties, State state, @Nullable Instant expires, @Nullable UUID by) {
        statement(ADD)
                .param("id", id)
                .param("credential", parties.credential())
                .param("giver", parties.giver())
                .param("receiver", parties.receiver())
                .param("state", state.text())
                .param("expires", expires == null ? null : expires.atOffset(ZoneOffset.UTC))
                .param("decided", by == null ? null : clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    static TransferView view(ResultSet row) throws SQLException {
        return new TransferView(
                row.getObject("id", UUID.class),
                State.parse(row.getString("state")),
                new TransferView.Subject(row.getObject("credential_id", UUID.class), row.getString("name")),
                Person.unnamed(row.getObject("giver_id", UUID.class)),
                Person.unnamed(row.getObject("receiver_id", UUID.class)),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"),
                instant(row, "decided_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
