package io.strongroom.local.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The five services. */
public enum Service {
    CREDENTIAL("credential-service", "credential", "c"),
    BROKER("oauth-broker-service", "broker", "o"),
    SCHEMA("schema-registry-service", "schema", null),
    AUDIT("audit-service", "audit", null),
    GATEWAY("gateway", null, null);

    private final String folder;
    private final @Nullable String roles;
    private final @Nullable String letter;

    Service(String folder, @Nullable String roles, @Nullable String letter) {
        this.folder = folder;
        this.roles = roles;
        this.letter = letter;
    }

    /** Its folder in the project, and its name everywhere. */
    public String folder() {
        return folder;
    }

    /** The prefix of its database roles; empty where it has no database. */
    Optional<String> roles() {
        return Optional.ofNullable(roles);
    }

    /** {@code strongroom_credential}; empty where it has no database. */
    public Optional<String> database() {
        return roles().map("strongroom_"::concat);
    }

    /** Its place below each tenant in Vault; empty where it keeps nothing there. */
    Optional<String> letter() {
        return Optional.ofNullable(letter);
    }

    List<Service> others() {
        return Arrays.stream(values()).filter(other -> other != this).toList();
    }
}
