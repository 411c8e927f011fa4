package io.strongroom.broker.identity.session;

import java.time.Duration;
import java.util.List;

/** How an attempt to sign in ended. */
sealed interface SignInOutcome {

    record SignedIn(SignIn signIn) implements SignInOutcome {}

    /** The password fits in several tenants. */
    record Choose(List<TenantChoice> tenants) implements SignInOutcome {}

    /** Nobody has this mail address and this password, or who has them is suspended: all alike. */
    record Refused() implements SignInOutcome {}

    record Throttled(Duration remaining) implements SignInOutcome {}
}
