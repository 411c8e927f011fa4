package io.strongroom.credentials.credential;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose account at the other system a credential is for: a person's own, or one made for the integration. */
public enum Account {
    PERSONAL,
    INTEGRATION;

    /** As requests, answers and rows name it. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Account> parse(String text) {
        return Arrays.stream(values())
                .filter(account -> account.text().equals(text))
                .findFirst();
    }
}
