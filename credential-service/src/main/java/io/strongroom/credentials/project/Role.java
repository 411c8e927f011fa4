package io.strongroom.credentials.project;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member may do in a project; each role holds those before it. */
public enum Role {
    VIEWER,
    EDITOR,
    ADMIN,
    OWNER;

    /** The role as requests, answers and rows name it. */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> parse(String text) {
        return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
    }

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
