package io.strongroom.credentials.withdrawal;

import io.strongroom.credentials.withdrawal.WithdrawalView.State;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The withdrawals of the current tenant. */
@Repository
class WithdrawalTable {

    private static final String ADD = """
            insert into withdrawal (tenant_id, id, owner_id, reason, asked_by, asked_at, total)
            select :tenant, :id, :owner, :reason, :by, now(), count(*) from share s
            join credential c on c.tenant_id = s.tenant_id and c.id = s.credential_id
            where c.tenant_id = :tenant and c.owner_id = :owner and s.withdrawn_at is null
            """;

    private static final String ADD_CREDENTIALS = """
            insert into withdrawal_credential (tenant_id, withdrawal_id, credential_id)
            select c.tenant_id, :id, c.id from credential c
            where c.tenant_id = :tenant and c.owner_id = :owner and exists (select 1 from share s
              where s.tenant_id = c.tenant_id and s.credential_id = c.id and s.withdrawn_at is null)
            """;

    private static final String ONE = "select * from withdrawal where tenant_id = :tenant and id = :id";

    private static final String OWNS =
            "select exists (select 1 from credential where tenant_id = :tenant and owner_id = :owner)";

    private final JdbcClient jdbc;

    WithdrawalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With all that there is to do: what is shared later is not part of it. */
    void add(UUID id, UUID owner, @Nullable String reason, UUID by) {
        about(ADD, id)
                .param("owner", owner)
                .param("reason", reason)
                .param("by", by)
                .update();
        about(ADD_CREDENTIALS, id).param("owner", owner).update();
    }

    @Transactional(readOnly = true)
    public Optional<WithdrawalView> find(UUID id) {
        return about(ONE, id).query((row, n) -> view(row)).optional();
    }

    /** Whether a credential is that person's, who may be known to nobody else any more. */
    @Transactional(readOnly = true)
    public boolean owns(UUID owner) {
        return jdbc.sql(OWNS)
                .param("tenant", CurrentTenant.required())
                .param("owner", owner)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec about(String sql, UUID id) {
        return jdbc.sql(sql).param("tenant", CurrentTenant.required()).param("id", id);
    }

    private static WithdrawalView view(ResultSet row) throws SQLException {
        Instant finished = instant(row, "finished_at");
        return new WithdrawalView(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                finished == null ? State.RUNNING : State.DONE,
                row.getInt("withdrawn"),
                row.getInt("total"),
                row.getString("reason"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                finished);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
