package io.strongroom.credentials.value;

import io.strongroom.credentials.credential.VisibleCredential;
import java.util.List;

/** Values of the caller's own credential that are there to be used, and were not read yet. */
public final class UsableValues {

    private final VisibleCredential credential;
    private final String environment;
    private final CurrentValues current;

    UsableValues(VisibleCredential credential, String environment, CurrentValues current) {
        this.credential = credential;
        this.environment = environment;
        this.current = current;
    }

    public VisibleCredential credential() {
        return credential;
    }

    public String environment() {
        return environment;
    }

    /** Number of the version of the values. */
    public long version() {
        return current.version();
    }

    /** Names of the top-level keys. */
    public List<String> keys() {
        return current.keys();
    }

    CurrentValues current() {
        return current;
    }
}
