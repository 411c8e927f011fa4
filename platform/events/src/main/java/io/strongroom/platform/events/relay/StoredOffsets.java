package io.strongroom.platform.events.relay;

import java.util.Map;

/**
 * How far the log has stored the topic.
 *
 * @param topicId Kafka's own id of the topic that the offsets belong to
 * @param next for each partition the offset that is stored next
 */
public record StoredOffsets(String topicId, Map<Integer, Long> next) {}
