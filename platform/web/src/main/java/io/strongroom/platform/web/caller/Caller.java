package io.strongroom.platform.web.caller;

import io.strongroom.platform.web.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes the request, from a verified token and nothing else.
 *
 * @param tenant the token's tenant; {@link Tenants#RESERVED} for superusers and for calls between services about no tenant
 * @param id a user's id, a machine client's id, or a service's name
 * @param clientId the OAuth client that got the token, absent for services
 * @param authTime when the user last proved who they are; absent for machines, services and API tokens
 * @param apiToken id of the personal API token that was exchanged for this token
 */
public record Caller(
        UUID tenant,
        Kind kind,
        String id,
        @Nullable String clientId,
        Set<String> roles,
        Set<String> scopes,
        @Nullable Instant authTime,
        List<String> amr,
        @Nullable String apiToken) {

    private static final Duration FRESH = Duration.ofSeconds(300);

    /** What a caller can be. A superuser is a user with a role. */
    public enum Kind {
        USER,
        MACHINE,
        SERVICE
    }

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
        amr = List.copyOf(amr);
    }

    /** A service that calls for a tenant. */
    public static Caller service(String name, UUID tenant) {
        return new Caller(tenant, Kind.SERVICE, name, null, Set.of(), Set.of(), null, List.of(), null);
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    public boolean isUser() {
        return kind == Kind.USER;
    }

    public boolean isMachine() {
        return kind == Kind.MACHINE;
    }

    public boolean isService() {
        return kind == Kind.SERVICE;
    }

    /** @throws IllegalStateException unless the caller is a user */
    public UUID userId() {
        if (!isUser()) {
            throw new IllegalStateException("The caller is no user");
        }
        return Ids.parse(id).orElseThrow();
    }

    /** Whether the user proved who they are at most 300 s ago. */
    public boolean isFresh(Clock clock) {
        return authTime != null && !authTime.plus(FRESH).isBefore(clock.instant());
    }
}
