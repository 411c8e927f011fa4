package io.strongroom.broker.identity.user;

import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /users} takes.
 *
 * @param roles {@code tenant_admin}, {@code auditor}, {@code member}; at least one
 * @param password one is generated and shown once when this is left out
 */
record UserRequest(
        String email,
        String name,
        List<String> roles,
        @Nullable TypedPassword password) {

    /** @throws ProblemException 422 with the first wrong field */
    NewUser checked() {
        if (roles.isEmpty()) {
            throw ProblemException.invalid("/roles", "At least one role is needed.");
        }
        List<Role> given = IntStream.range(0, roles.size()).mapToObj(this::role).toList();
        return new AdministratorRequest(email, name, password).checked("", given);
    }

    private Role role(int index) {
        return Role.ofTenant(roles.get(index))
                .orElseThrow(() ->
                        ProblemException.invalid("/roles/" + index, "A role is one of tenant_admin, auditor, member."));
    }
}
