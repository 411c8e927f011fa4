package io.strongroom.credentials.withdrawal;

import io.strongroom.credentials.grant.BulkWithdrawal;
import io.strongroom.credentials.grant.BulkWithdrawal.Shared;
import io.strongroom.credentials.grant.Withdrawer;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.events.Actor;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One step of a withdrawal: all shares of one credential, the count and what is left to do in one transaction, so that whatever ends the
 * process leaves no credential half withdrawn and none withdrawn that is not counted. While a step is made, no other process makes one
 * of the same withdrawal.
 */
@Service
class WithdrawalStep {

    private static final String TAKE = """
            select owner_id, reason, asked_by, withdrawn from withdrawal
            where tenant_id = :tenant and id = :id and finished_at is null for update skip locked
            """;

    private static final String NEXT = """
            delete from withdrawal_credential where tenant_id = :tenant and withdrawal_id = :id and credential_id = (
              select credential_id from withdrawal_credential
              where tenant_id = :tenant and withdrawal_id = :id order by credential_id limit 1)
            returning credential_id
            """;

    /** Of another owner by now: that one is not the person who left. */
    private static final String OWNED = """
            select id, name, owner_id from credential
            where tenant_id = :tenant and id = :credential and owner_id = :owner for no key update
            """;

    private static final String COUNT =
            "update withdrawal set withdrawn = withdrawn + :more where tenant_id = :tenant and id = :id";

    private static final String FINISH =
            "update withdrawal set finished_at = now() where tenant_id = :tenant and id = :id";

    private final JdbcClient jdbc;
    private final BulkWithdrawal bulk;
    private final WithdrawalEvents events;

    WithdrawalStep(JdbcClient jdbc, BulkWithdrawal bulk, WithdrawalEvents events) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.events = events;
    }

    private record Running(UUID id, UUID owner, @Nullable String reason, UUID askedBy, int withdrawn) {

        Actor actor() {
            return Actor.system("credential-service").onBehalfOf(askedBy.toString());
        }
    }

    /** False when there was nothing to do: it is done, or another process does it. */
    @Transactional
    public boolean make(UUID id) {
        Optional<Running> taken = about(TAKE, id)
                .query((row, n) -> new Running(
                        id,
                        row.getObject("owner_id", UUID.class),
                        row.getString("reason"),
                        row.getObject("asked_by", UUID.class),
                        row.getInt("withdrawn")))
                .optional();
        if (taken.isEmpty()) {
            return false;
        }
        Optional<UUID> next = about(NEXT, id)
                .query((row, n) -> row.getObject("credential_id", UUID.class))
                .optional();
        next.ifPresentOrElse(credential -> withdraw(taken.get(), credential), () -> finish(taken.get()));
        return next.isPresent();
    }

    private void withdraw(Running running, UUID credential) {
        var by = new Withdrawer(running.askedBy(), running.actor(), running.reason());
        owned(running, credential)
                .map(shared -> bulk.withdraw(shared, by, Integer.MAX_VALUE).withdrawn())
                .ifPresent(
                        count -> about(COUNT, running.id()).param("more", count).update());
    }

    private Optional<Shared> owned(Running running, UUID credential) {
        return jdbc.sql(OWNED)
                .param("tenant", CurrentTenant.required())
                .param("credential", credential)
                .param("owner", running.owner())
                .query((row, n) -> new Shared(
                        row.getObject("id", UUID.class), row.getString("name"), row.getObject("owner_id", UUID.class)))
                .optional();
    }

    private void finish(Running running) {
        about(FINISH, running.id()).update();
        events.finished(running.id(), running.owner(), running.withdrawn(), running.actor());
    }

    private JdbcClient.StatementSpec about(String sql, UUID id) {
        return jdbc.sql(sql).param("tenant", CurrentTenant.required()).param("id", id);
    }
}
