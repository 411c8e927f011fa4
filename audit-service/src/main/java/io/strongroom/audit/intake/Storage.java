package io.strongroom.audit.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Reads and stores records. Where the database refuses a batch for what is in it, its records are stored one by one, and the one that is
 * refused alone goes to quarantine.
 */
class Storage {

    private static final Logger LOG = LoggerFactory.getLogger(Storage.class);

    /** Classes of SQLSTATE. */
    private static final List<String> REFUSALS = List.of("22", "23", "54");

    private final RecordReading reading;
    private final LogWriter writer;
    private final IntakeSpans spans;
    private final Counter stored;
    private final Counter quarantined;
    private final Counter gaps;

    Storage(RecordReading reading, LogWriter writer, IntakeSpans spans, MeterRegistry meters) {
        this.reading = reading;
        this.writer = writer;
        this.spans = spans;
        this.stored = counter(meters, "strongroom.audit.stored", "Events that were added to the log");
        this.quarantined = counter(meters, "strongroom.audit.quarantined", "Records that were no events: alert on any");
        this.gaps = counter(meters, "strongroom.audit.gaps", "Sequences that a sender left out: alert on any");
    }

    private static Counter counter(MeterRegistry meters, String name, String description) {
        return Counter.builder(name).description(description).register(meters);
    }

    /** @throws DataAccessException when the database is away: nothing was stored, and the same may be tried again */
    void store(String topicId, List<ConsumerRecord<byte[], byte[]>> records) {
        List<Observation> begun = spans.begin(records);
        storeAll(topicId, records);
        begun.forEach(Observation::stop);
    }

    private void storeAll(String topicId, List<ConsumerRecord<byte[], byte[]>> records) {
        List<Received> received = records.stream().map(reading::read).toList();
        try {
            count(writer.store(topicId, received));
        } catch (DataAccessException failure) {
            requireRefused(failure);
            LOG.warn("A batch was refused for what is in it; its {} records are stored one by one", received.size());
            for (int i = 0; i < received.size(); i++) {
                storeAlone(topicId, received.get(i), records.get(i));
            }
        }
    }

    private void storeAlone(String topicId, Received received, ConsumerRecord<byte[], byte[]> record) {
        try {
            count(writer.store(topicId, List.of(received)));
        } catch (DataAccessException failure) {
            requireRefused(failure);
            var poison = new Received.Poison(received.place(), received.tenant(), "it cannot be stored", record);
            count(writer.store(topicId, List.of(poison)));
        }
    }

    /** Bad data, a violated constraint or a program limit will fail again; everything else may pass. */
    private static void requireRefused(DataAccessException failure) {
        String state = failure.getRootCause() instanceof SQLException cause ? String.valueOf(cause.getSQLState()) : "";
        if (REFUSALS.stream().noneMatch(state::startsWith)) {
            throw failure;
        }
    }

    private void count(LogWriter.Stored batch) {
        stored.increment(batch.events());
        quarantined.increment(batch.quarantined());
        gaps.increment(batch.gaps());
        if (batch.quarantined() > 0 || batch.gaps() > 0) {
            LOG.error("The log has findings: {} records in quarantine, {} gaps", batch.quarantined(), batch.gaps());
        }
    }
}
