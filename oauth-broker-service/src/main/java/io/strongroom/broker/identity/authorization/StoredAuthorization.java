package io.strongroom.broker.identity.authorization;

import io.strongroom.broker.identity.session.SignIn;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An authorization as its tables hold it.
 *
 * @param clientId id of the registered client, not its public name
 * @param request the authorization request, as JSON
 * @param access the newest access token, by its id
 */
record StoredAuthorization(
        String id,
        String clientId,
        SignIn signIn,
        Set<String> scopes,
        String request,
        @Nullable IssuedAccess access,
        List<StoredToken> tokens) {

    /** An access token that was given out and is stored nowhere. */
    record IssuedAccess(String jti, Instant endsAt) {}

    /** When nothing of it is good any more, and it can be purged. */
    Instant endsAt() {
        Instant access = this.access == null ? Instant.MIN : this.access.endsAt();
        return tokens.stream()
                .map(StoredToken::endsAt)
                .reduce(access, (one, other) -> one.isAfter(other) ? one : other);
    }
}
