package io.strongroom.platform.web.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.web.caller.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WithdrawnSinceTests {

    private static final UUID TENANT = UUID.randomUUID();
    private static final String ID = UUID.randomUUID().toString();
    private static final String API_TOKEN = UUID.randomUUID().toString();
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final WithdrawnSince withdrawn = new WithdrawnSince();

    private static Caller caller(Caller.Kind kind) {
        return new Caller(TENANT, kind, ID, "c", Set.of(), Set.of(), null, List.of(), API_TOKEN);
    }

    private void withdraw(UUID tenant, String kind, String id, Instant notBefore) {
        withdrawn.add(new Withdrawal(Withdrawal.key(tenant, kind, id), notBefore));
    }

    @Test
    void refusesTokensIssuedAtOrBeforeTheWithdrawal() {
        withdraw(TENANT, "user", ID, NOON);

        assertThat(withdrawn.isWithdrawn(caller(Caller.Kind.USER), NOON.minusSeconds(1)))
                .isTrue();
        assertThat(withdrawn.isWithdrawn(caller(Caller.Kind.USER), NOON)).isTrue();
        assertThat(withdrawn.isWithdrawn(caller(Caller.Kind.USER), NOON.plusSeconds(1)))
                .isFalse();
    }

    @Test
    void doesNotTakeUsersForClientsOfTheSameId() {
        withdraw(TENANT, "user", ID, NOON);

        assertThat(withdrawn.isWithdrawn(caller(Caller.Kind.MACHINE), NOON)).isFalse();
    }

    @Test
    void refusesWhatAnApiTokenWasExchangedFor() {
        withdraw(TENANT, "apitoken", API_TOKEN, NOON);

        assertThat(withdrawn.isWithdrawn(caller(Caller.Kind.USER), NOON)).isTrue();
    }

    @Test
    void refusesEverybodyOfAWithdrawnTenantAndNobodyElse() {
        withdraw(TENANT, "tenant", TENANT.toString(), NOON);
        withdraw(UUID.randomUUID(), "user", ID, NOON.plusSeconds(9));

        assertThat(withdrawn.isWithdrawn(caller(Caller.Kind.MACHINE), NOON)).isTrue();
        assertThat(withdrawn.isWithdrawn(caller(Caller.Kind.USER), NOON.plusSeconds(1)))
                .isFalse();
    }

    @Test
    void keepsTheLaterOfTwoWithdrawalsHoweverTheyArrive() {
        withdraw(TENANT, "user", ID, NOON.plusSeconds(9));
        withdraw(TENANT, "user", ID, NOON);

        assertThat(withdrawn.isWithdrawn(caller(Caller.Kind.USER), NOON.plusSeconds(9)))
                .isTrue();
    }
}
