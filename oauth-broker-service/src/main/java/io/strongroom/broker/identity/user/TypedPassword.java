package io.strongroom.broker.identity.user;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A password as a request holds it: it can be read from JSON, and neither written nor printed. */
public final class TypedPassword {

    private final String content;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TypedPassword(String content) {
        this.content = content;
    }

    Password check(String pointer, Email email) {
        return Password.check(pointer, content, email);
    }

    @Override
    public String toString() {
        return "TypedPassword[redacted]";
    }
}
