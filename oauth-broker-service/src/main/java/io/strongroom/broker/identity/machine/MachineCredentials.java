package io.strongroom.broker.identity.machine;

import io.strongroom.broker.identity.secret.SecretHash;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A living machine client as it is found before its tenant is known.
 *
 * @param secrets hashes of the secrets that are good now
 */
public record MachineCredentials(
        UUID tenant, UUID id, String clientId, String name, Set<String> scopes, List<SecretHash> secrets) {}
