package io.strongroom.broker.identity.user;

import io.strongroom.platform.web.problem.ProblemException;
import java.util.List;
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
        return new AdministratorRequest(email, name, password).checked("", Role.check("/roles", roles));
    }
}
