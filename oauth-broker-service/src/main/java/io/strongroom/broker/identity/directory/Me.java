package io.strongroom.broker.identity.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.strongroom.broker.identity.machine.Machine;
import io.strongroom.broker.identity.tenant.TenantSummary;
import io.strongroom.broker.identity.user.Person;
import io.strongroom.platform.web.caller.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The caller in JSON.
 *
 * @param roles of the token, which may be fewer than the user's
 * @param authTime when the user last proved who they are; null for machines and API tokens
 */
record Me(
        UUID id,
        String kind,
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String clientId,
        Home tenant,
        List<String> roles,
        List<String> scopes,
        @Nullable Instant authTime) {

    record Home(UUID id, String name) {}

    static Me of(Person person, TenantSummary tenant, Caller caller) {
        return with(person.id(), "user", person.name(), person.email(), null, tenant, caller);
    }

    static Me of(Machine machine, TenantSummary tenant, Caller caller) {
        return with(machine.id(), "machine", machine.name(), null, machine.clientId(), tenant, caller);
    }

    private static Me with(
            UUID id,
            String kind,
            String name,
            @Nullable String email,
            @Nullable String clientId,
            TenantSummary tenant,
            Caller caller) {
        return new Me(
                id,
                kind,
                name,
                email,
                clientId,
                new Home(tenant.id(), tenant.name()),
                caller.roles().stream().sorted().toList(),
                caller.scopes().stream().sorted().toList(),
                caller.authTime());
    }
}
