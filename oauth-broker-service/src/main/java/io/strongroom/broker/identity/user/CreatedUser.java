package io.strongroom.broker.identity.user;

import io.strongroom.broker.identity.secret.ShownSecret;
import org.jspecify.annotations.Nullable;

/** A user that was made, with the password if it was generated: to be shown this once. Not a record: it may hold a password. */
public final class CreatedUser {

    private final Person person;
    private final @Nullable Password generated;

    CreatedUser(Person person, @Nullable Password generated) {
        this.person = person;
        this.generated = generated;
    }

    public Person person() {
        return person;
    }

    /** Null when the caller chose the password. */
    public @Nullable ShownSecret generatedPassword() {
        return generated == null ? null : ShownSecret.of(generated.reveal());
    }
}
