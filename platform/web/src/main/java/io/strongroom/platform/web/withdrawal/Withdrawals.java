package io.strongroom.platform.web.withdrawal;

import io.strongroom.platform.web.caller.Caller;
import java.time.Instant;

/** Knows which users, clients, API tokens and tenants had their tokens withdrawn, and from when on. */
public interface Withdrawals {

    /** Whether a token of this caller, issued then, is refused: {@code iat} at or before the withdrawal. */
    boolean isWithdrawn(Caller caller, Instant issuedAt);
}
