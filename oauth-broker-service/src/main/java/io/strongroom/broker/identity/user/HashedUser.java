package io.strongroom.broker.identity.user;

import org.jspecify.annotations.Nullable;

/** A user that is about to be made, and the password if it was generated. Not a record: it may hold a password. */
public final class HashedUser {

    private final User user;
    private final @Nullable Password generated;

    HashedUser(User user, @Nullable Password generated) {
        this.user = user;
        this.generated = generated;
    }

    User user() {
        return user;
    }

    @Nullable
    Password generated() {
        return generated;
    }
}
