package io.strongroom.credentials.browse;

import io.strongroom.credentials.credential.Account;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.page.Query;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of credentials is to hold; all that is given must be true of a credential, and null asks nothing.
 *
 * @param project a project that it is shared with
 * @param name the beginning of its name, whatever its case
 * @param type a kind, or the name of an adaptor
 * @param compatibleWith an adaptor that could be configured with it: one of its own, or a raw one
 * @param environment the name of an environment
 * @param grants what there is among its grants: {@code active}, {@code expiring} or {@code expired} ones, or {@code none} that is active
 * @param unusedSince when nobody has used it any more, or never
 */
record CredentialFilter(
        @Nullable UUID owner,
        @Nullable UUID project,
        @Nullable String name,
        @Nullable String type,
        @Nullable String compatibleWith,
        @Nullable String environment,
        @Nullable Account account,
        @Nullable String status,
        @Nullable String grants,
        @Nullable Instant unusedSince) {

    static final CredentialFilter NONE =
            new CredentialFilter(null, null, null, null, null, null, null, null, null, null);

    /** Statuses that a credential may have one day too, so that asking for them is no error. */
    private static final Set<String> STATUSES = Set.of(
            "ready", "incomplete", "drifted", "needs_reauthorization", "expiring", "expired", "deletion_scheduled");

    private static final Set<String> ACCOUNTS = Set.of("personal", "integration");
    private static final Set<String> GRANTS = Set.of("active", "expiring", "expired", "none");

    /** @throws io.strongroom.platform.web.problem.ProblemException 400 {@code invalid-parameter} */
    static CredentialFilter of(Caller caller, Query query) {
        return new CredentialFilter(
                owner(caller, query),
                query.id("project").orElse(null),
                query.text("q").orElse(null),
                query.text("type").orElse(null),
                query.text("compatible_with").orElse(null),
                query.text("environment").orElse(null),
                query.oneOf("account", ACCOUNTS).flatMap(Account::parse).orElse(null),
                query.oneOf("status", STATUSES).orElse(null),
                query.oneOf("grants", GRANTS).orElse(null),
                query.instant("unused_since").orElse(null));
    }

    /** For the list of a project, which says already what it is shared with. */
    CredentialFilter withoutProject() {
        return new CredentialFilter(
                owner, null, name, type, compatibleWith, environment, account, status, grants, unusedSince);
    }

    private static @Nullable UUID owner(Caller caller, Query query) {
        return query.text("owner").filter("me"::equals).isPresent()
                ? caller.userId()
                : query.id("owner").orElse(null);
    }
}
