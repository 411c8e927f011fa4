package io.strongroom.credentials.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.credentials.world.Database;
import io.strongroom.credentials.world.ServiceTest;
import io.strongroom.credentials.world.Someone;
import io.strongroom.credentials.world.Tenant;
import io.strongroom.credentials.world.Tenants;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The owner is told that a credential ends, within seven days of it, once for each end. */
@ServiceTest
class ExpiryNoticeTests {

    private final Database database;
    private final ExpiryRounds rounds;
    private final JdbcClient ops;
    private final Tenant tenant;
    private final Someone owner;
    private final String credential;

    @Autowired
    ExpiryNoticeTests(Tenants tenants, Database database, ExpiryRounds rounds, @Qualifier("opsJdbc") JdbcClient ops) {
        this.database = database;
        this.rounds = rounds;
        this.ops = ops;
        this.tenant = tenants.create();
        this.owner = tenant.member();
        this.credential = owner.credential("DHIS2", "main");
    }

    @Test
    void theOwnerIsToldOnceWithinSevenDays() {
        end(8);
        rounds.round();
        assertThat(told()).isEmpty();
        String before = end(6);

        rounds.round();
        rounds.round();

        assertThat(told()).containsExactly(owner.id());
        assertThat(owner.get("/credentials/" + credential)
                        .is(200)
                        .at("/version")
                        .toString())
                .isEqualTo(before);
    }

    @Test
    void anotherEndIsAnotherNotice() {
        end(6);
        rounds.round();
        end(5);

        rounds.round();

        assertThat(told()).containsExactly(owner.id(), owner.id());
    }

    @Test
    void whatHasNoEndIsLeftAlone() {
        end(6);
        owner.patch("/credentials/" + credential, "{\"expires_at\":null}", "*").is(200);

        rounds.round();

        assertThat(told()).isEmpty();
    }

    @Test
    void aRoundLooksOnlyAtThoseOfWhichNobodyWasTold() {
        String plan = String.join("\n", ops.sql("""
                        explain select tenant_id, id from credential
                        where expires_at is not null and expiry_told is distinct from expires_at
                          and expires_at <= now() + interval '7 days' order by expires_at limit 500
                        """).query(String.class).list());

        assertThat(plan).contains("credential_untold").doesNotContain("Seq Scan");
    }

    /** Answers the credential's version. */
    private String end(int days) {
        String time = Instant.now()
                .plus(days, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        return owner.patch("/credentials/" + credential, "{\"expires_at\":\"" + time + "\"}", "*")
                .is(200)
                .at("/version")
                .toString();
    }

    private List<UUID> told() {
        return database.column(
                UUID.class,
                "select user_id from notice where tenant_id = ? and kind = 'credential-expiring'",
                tenant.id());
    }
}
