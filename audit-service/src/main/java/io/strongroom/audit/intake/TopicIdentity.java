package io.strongroom.audit.intake;

import io.strongroom.platform.events.relay.TopicSetup;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which topic this is: offsets mean nothing in one that was made anew. It is looked at every 5 s. */
class TopicIdentity {

    private static final Logger LOG = LoggerFactory.getLogger(TopicIdentity.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final TopicSetup setup;
    private long due = System.nanoTime();

    TopicIdentity(TopicSetup setup) {
        this.setup = setup;
    }

    /** Waits until Kafka tells; makes the topic if it is missing. */
    String await(BooleanSupplier running) throws InterruptedException {
        while (running.getAsBoolean()) {
            Optional<String> id = setup.ensure();
            if (id.isPresent()) {
                due = System.nanoTime() + INTERVAL.toNanos();
                return id.get();
            }
            Thread.sleep(500);
        }
        throw new InterruptedException();
    }

    /** Whether the topic is the same; yes while Kafka cannot be asked. */
    boolean isStill(String id) {
        if (System.nanoTime() - due < 0) {
            return true;
        }
        due = System.nanoTime() + INTERVAL.toNanos();
        boolean same = setup.ensure().map(id::equals).orElse(true);
        if (!same) {
            LOG.warn("The topic was made anew");
        }
        return same;
    }

    /** Something looks as if it were another topic. */
    void suspect() {
        due = System.nanoTime();
    }
}
