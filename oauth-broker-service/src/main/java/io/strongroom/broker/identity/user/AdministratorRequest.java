package io.strongroom.broker.identity.user;

import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.text.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user whose roles the request does not choose.
 *
 * @param password one is generated and shown once when this is left out
 */
public record AdministratorRequest(
        String email, String name, @Nullable TypedPassword password) {

    /**
     * @param pointer where this stands in the request
     * @throws ProblemException 422 with the first wrong field
     */
    public NewUser checked(String pointer, List<Role> roles) {
        Email address = Email.check(pointer + "/email", email);
        String called = Names.check(pointer + "/name", name);
        Password chosen = password == null ? null : password.check(pointer + "/password", address);
        return new NewUser(address, called, roles, chosen);
    }
}
