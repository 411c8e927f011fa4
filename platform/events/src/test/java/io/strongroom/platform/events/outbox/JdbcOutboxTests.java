package io.strongroom.platform.events.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcOutboxTests {

    private static final UUID ACME = UUID.fromString("0198c000-0000-7000-8000-000000000001");
    private static final UUID GLOBEX = UUID.fromString("0198c000-0000-7000-8000-000000000002");

    private final OutboxRig rig = new OutboxRig(5);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void anEventIsDurableWithItsTransaction() {
        inTransaction(() -> rig.outbox.append(OutboxRig.event(ACME)));

        assertThat(rig.stored()).isEqualTo(1);
    }

    @Test
    void anEventOfATransactionThatIsRolledBackNeverWas() {
        assertThatIllegalStateException()
                .isThrownBy(() -> inTransaction(() -> {
                    rig.outbox.append(OutboxRig.event(ACME));
                    throw new IllegalStateException("planted");
                }));

        assertThat(rig.stored()).isZero();
    }

    @Test
    void anEventNeedsATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> rig.outbox.append(OutboxRig.event(ACME)));
    }

    @Test
    void anEventOfAnotherTenantIsRefusedByTheDatabase() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> inTransaction(() -> rig.outbox.append(OutboxRig.event(GLOBEX))))
                .withStackTraceContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from access_event_outbox",
                "update access_event_outbox set body = '{}'",
                "delete from access_event_outbox",
                "select * from outbox_shard"
            })
    void theApplicationMayInsertIntoTheOutboxAndNothingElse(String statement) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> JdbcClient.create(rig.database.app())
                        .sql(statement)
                        .query()
                        .listOfRows())
                .withStackTraceContaining("permission denied");
    }

    @Test
    void aFullOutboxStopsWhatNeedsAnEventUntilItIsPublished() {
        for (int i = 0; i < 5; i++) {
            inTransaction(() -> rig.outbox.append(OutboxRig.event(ACME)));
        }
        rig.bound.refresh();

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> inTransaction(() -> rig.outbox.append(OutboxRig.event(ACME))))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(CommonError.AUDIT_UNAVAILABLE));
        assertThat(rig.meters.get("strongroom.outbox.unpublished").gauge().value())
                .isEqualTo(5);

        assertThat(rig.database
                        .ops()
                        .sql("select count(*) from number_access_events(?::smallint, 0, 500)")
                        .param(ACME.getLeastSignificantBits() & 7)
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        int _ = rig.database
                .ops()
                .sql("update outbox_shard set published_through = next_position - 1")
                .update();
        rig.bound.refresh();
        inTransaction(() -> rig.outbox.append(OutboxRig.event(ACME)));
        assertThat(rig.stored()).isEqualTo(6);
    }

    private void inTransaction(Runnable work) {
        CurrentTenant.run(ACME, () -> rig.transactions.executeWithoutResult(_ -> work.run()));
    }
}
