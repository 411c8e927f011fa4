package io.strongroom.audit.query;

import java.util.UUID;

/**
 * A row of the log.
 *
 * @param value the event's JSON, as it came
 */
record StoredEvent(UUID id, String source, long leafIndex, byte[] value) {}
