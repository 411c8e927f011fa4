package io.strongroom.broker.identity.secret;

import com.fasterxml.jackson.annotation.JsonValue;

/** A secret in the one answer that shows it. It has a JSON form, and no other. */
public final class ShownSecret {

    private final String content;

    private ShownSecret(String content) {
        this.content = content;
    }

    public static ShownSecret of(String content) {
        return new ShownSecret(content);
    }

    public static ShownSecret of(GeneratedSecret secret) {
        return new ShownSecret(secret.reveal());
    }

    /** For the answer itself. */
    @JsonValue
    public String shown() {
        return content;
    }

    @Override
    public String toString() {
        return "ShownSecret[redacted]";
    }
}
