package io.strongroom.broker.identity.user;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user to be made, with everything checked.
 *
 * <p>Not a record: it may hold a password.
 */
public final class NewUser {

    private final Email email;
    private final String name;
    private final List<Role> roles;
    private final @Nullable Password password;

    NewUser(Email email, String name, List<Role> roles, @Nullable Password password) {
        this.email = email;
        this.name = name;
        this.roles = List.copyOf(roles);
        this.password = password;
    }

    Email email() {
        return email;
    }

    String name() {
        return name;
    }

    List<Role> roles() {
        return roles;
    }

    /** None, when one is to be generated. */
    @Nullable
    Password password() {
        return password;
    }
}
