package io.strongroom.platform.web.token;

import io.strongroom.platform.web.security.BearerTokens;
import io.strongroom.platform.web.withdrawal.Withdrawals;

/** Looks withdrawals up at each request, after the cache, so that a remembered token is refused as soon as it is withdrawn. */
final class WithdrawalTokenCheck implements TokenCheck {

    private final TokenCheck check;
    private final Withdrawals withdrawals;

    WithdrawalTokenCheck(TokenCheck check, Withdrawals withdrawals) {
        this.check = check;
        this.withdrawals = withdrawals;
    }

    @Override
    public VerifiedToken check(String token) {
        VerifiedToken verified = check.check(token);
        if (withdrawals.isWithdrawn(verified.caller(), verified.issuedAt())) {
            throw BearerTokens.refused();
        }
        return verified;
    }
}
