package io.strongroom.platform.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did it: ids only, never a name or a mail address.
 *
 * @param kind which of the others may be set
 * @param id id of the user or machine client, or the name of the service that acts by itself; null for {@link Kind#ANONYMOUS}
 * @param clientId the OAuth2 client that a user acts through
 * @param apiToken id of the personal API token that was used
 * @param authenticatedAt when the user last proved who they are
 * @param methods how, as RFC 8176 names it
 * @param onBehalfOf the user or client for whom a service acts
 */
public record Actor(
        Kind kind,
        @Nullable String id,
        @Nullable String clientId,
        @Nullable String apiToken,
        @Nullable Instant authenticatedAt,
        List<String> methods,
        @Nullable String onBehalfOf) {

    /** The values of {@code ce_authtype}. */
    public enum Kind {
        USER,
        MACHINE,
        SYSTEM,
        ANONYMOUS
    }

    public Actor {
        methods = List.copyOf(methods);
    }

    public static Actor user(Object id) {
        return new Actor(Kind.USER, id.toString(), null, null, null, List.of(), null);
    }

    public static Actor machine(Object id) {
        return new Actor(Kind.MACHINE, id.toString(), null, null, null, List.of(), null);
    }

    /** A service that acts by itself: a schedule, a reaper, the command line. */
    public static Actor system(String service) {
        return new Actor(Kind.SYSTEM, service, null, null, null, List.of(), null);
    }

    /** Somebody who has not proved who they are. */
    public static Actor anonymous() {
        return new Actor(Kind.ANONYMOUS, null, null, null, null, List.of(), null);
    }

    public Actor onBehalfOf(@Nullable String other) {
        return new Actor(kind, id, clientId, apiToken, authenticatedAt, methods, other);
    }
}
