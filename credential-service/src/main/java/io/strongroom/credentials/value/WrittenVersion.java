package io.strongroom.credentials.value;

import java.util.List;
import java.util.UUID;

/**
 * A version of an environment's values whose document lies in the secret store and whose row is part of the running transaction.
 *
 * @param environment the environment's id
 * @param id the version's id, {@code environment.current_version_id}
 * @param number its public number, {@code environment.version}: 1 for the first
 * @param keys names of the document's top-level keys, in its order
 */
public record WrittenVersion(UUID environment, UUID id, long number, List<String> keys) {}
