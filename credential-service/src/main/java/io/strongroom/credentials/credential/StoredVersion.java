package io.strongroom.credentials.credential;

import java.util.List;
import java.util.UUID;

/** A version whose values lie in the secret store already, and whose row is written in the running transaction. */
public record StoredVersion(UUID id, UUID environmentId, long number, List<String> keys) {}
