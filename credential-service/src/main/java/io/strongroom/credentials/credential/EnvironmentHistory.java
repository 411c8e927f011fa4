package io.strongroom.credentials.credential;

import java.util.UUID;

/** The versions of an environment's values; implemented by the module that keeps them. */
public interface EnvironmentHistory {

    /**
     * In the current transaction: takes all versions away, has what they name in the secret store destroyed, and records it if there were
     * values.
     */
    void forget(EndedEnvironment environment);

    /** An environment that is being removed, as the event of its values names it. */
    record EndedEnvironment(UUID credential, String credentialName, UUID owner, UUID id, String name) {}
}
