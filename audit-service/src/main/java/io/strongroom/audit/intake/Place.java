package io.strongroom.audit.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where in the topic a record is. */
record Place(int partition, long offset) {

    static Place of(ConsumerRecord<?, ?> record) {
        return new Place(record.partition(), record.offset());
    }
}
