package io.strongroom.audit.intake;

import io.strongroom.audit.log.EventFacts;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of the topic, read: an event, or something that is none. */
sealed interface Received {

    Place place();

    /** Whose log it goes to. */
    UUID tenant();

    /**
     * @param value the record's value, byte for byte
     * @param leafHash of its place in the tenant's tree
     */
    record Event(Place place, EventFacts facts, byte[] value, byte[] leafHash) implements Received {

        @Override
        public UUID tenant() {
            return facts.tenant();
        }
    }

    /** @param why a sentence that quotes nothing of the record */
    record Poison(Place place, UUID tenant, String why, ConsumerRecord<byte[], byte[]> record) implements Received {}
}
