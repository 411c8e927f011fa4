package io.strongroom.platform.web.withdrawal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the changes on a thread of its own.
 *
 * <p>States: <em>following</em> (topic answers), <em>asking</em> (topic silent for longer than allowed, the identity service is asked
 * each second), <em>blind</em> (both away: tokens run out by themselves, the gauge tells). It has caught up once either source
 * has told everything from {@code replay} back.
 */
final class WithdrawalFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WithdrawalFeed.class);
    private static final Duration WAIT = Duration.ofMillis(250);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final Supplier<WithdrawalTopic> topics;
    private final Optional<IdentityChanges> changes;
    private final WithdrawnSince withdrawn;
    private final WithdrawalProperties properties;
    private final Clock clock;

    private volatile boolean running;
    private volatile boolean caughtUp;
    private volatile Instant heard = Instant.MIN;
    private @Nullable Thread thread;
    private @Nullable WithdrawalTopic topic;
    private Instant asked = Instant.MIN;
    private Instant proven = Instant.MIN;
    private Instant silentSince;

    WithdrawalFeed(
            Supplier<WithdrawalTopic> topics,
            Optional<IdentityChanges> changes,
            WithdrawnSince withdrawn,
            WithdrawalProperties properties,
            Clock clock) {
        this.topics = topics;
        this.changes = changes;
        this.withdrawn = withdrawn;
        this.properties = properties;
        this.clock = clock;
        this.silentSince = clock.instant();
    }

    boolean hasCaughtUp() {
        return caughtUp;
    }

    /** How long nothing was heard from either source. */
    Duration silence() {
        Instant last = heard.equals(Instant.MIN) ? silentSince : heard;
        return Duration.between(last, clock.instant());
    }

    private void follow() {
        while (running) {
            try {
                step();
            } catch (KafkaException away) {
                LOG.debug("Kafka does not answer: {}", away.getClass().getSimpleName());
                leaveTopic();
                pause();
            } catch (RuntimeException failure) {
                LOG.warn(
                        "Withdrawals cannot be followed: {}", failure.getClass().getSimpleName());
                leaveTopic();
                pause();
            }
            askWhenSilent();
        }
        leaveTopic();
    }

    private void step() {
        WithdrawalTopic current = topic;
        if (current == null) {
            current = topics.get();
            topic = current;
            if (!current.seek(clock.instant().minus(properties.replay()))) {
                leaveTopic();
                pause();
                return;
            }
        }
        current.poll(WAIT).forEach(withdrawn::add);
        if (isOlderThan(proven, SECOND) || !caughtUp) {
            caughtUp = current.isAtEnd() || caughtUp;
            proven = clock.instant();
            heard = proven;
        }
    }

    private void askWhenSilent() {
        Instant lastProof = proven.equals(Instant.MIN) ? silentSince : proven;
        if (changes.isEmpty() || !isOlderThan(lastProof, properties.silence()) || !isOlderThan(asked, SECOND)) {
            return;
        }
        Instant now = clock.instant();
        Instant since = heard.equals(Instant.MIN) ? now.minus(properties.replay()) : heard.minus(OVERLAP);
        asked = now;
        try {
            changes.get().since(since).forEach(withdrawn::add);
            heard = now;
            caughtUp = true;
        } catch (RuntimeException away) {
            LOG.warn("Neither Kafka nor the identity service tells of withdrawals");
        }
    }

    private boolean isOlderThan(Instant moment, Duration age) {
        return moment.equals(Instant.MIN) || moment.plus(age).isBefore(clock.instant());
    }

    private void leaveTopic() {
        WithdrawalTopic left = topic;
        topic = null;
        if (left != null) {
            left.close();
        }
    }

    private void pause() {
        try {
            Thread.sleep(WAIT);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("withdrawals").start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        Thread current = thread;
        if (current != null) {
            current.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
