package io.strongroom.platform.events.relay;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a relay does beside relaying: it watches the topic, opens the outbox's next hours, and drops those that the log has stored. */
class RelayUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(RelayUpkeep.class);

    private final TopicSetup setup;
    private final Topic topic;
    private final OutboxHours hours;
    private final ConfirmedOffsets confirmed;
    private final Unconfirmed unconfirmed;
    private volatile String topicId = "";

    RelayUpkeep(TopicSetup setup, Topic topic, OutboxHours hours, ConfirmedOffsets confirmed, Unconfirmed unconfirmed) {
        this.setup = setup;
        this.topic = topic;
        this.hours = hours;
        this.confirmed = confirmed;
        this.unconfirmed = unconfirmed;
    }

    /** Makes sure of the topic; false when Kafka cannot be asked. */
    boolean topicIsThere() {
        Optional<String> id = setup.ensure();
        id.filter(found -> !found.equals(topicId)).ifPresent(found -> {
            topic.adopt(found);
            topicId = found;
        });
        return id.isPresent();
    }

    void run() {
        try {
            hours.open();
            Optional<StoredOffsets> stored =
                    confirmed.fetch().filter(found -> found.topicId().equals(topicId));
            unconfirmed.refresh(stored);
            stored.ifPresent(hours::drop);
        } catch (RuntimeException failure) {
            LOG.warn("The outbox's hours cannot be looked after now: {}", failure.toString());
        }
    }
}
