package io.strongroom.platform.web.withdrawal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How well this replica hears of withdrawals.
 *
 * <p><em>Following</em>: the topic answers. <em>Asking</em>: the topic was silent for longer than allowed, and the identity service
 * is asked each second. <em>Blind</em>: both are away; tokens run out by themselves, and {@link #silence} grows. It has caught up
 * once either source has told everything from the time of the replay on.
 */
final class Hearing {

    private final Clock clock;
    private final AtomicReference<Instant> topic;
    private final AtomicReference<Instant> any;
    private volatile boolean caughtUp;

    Hearing(Clock clock) {
        this.clock = clock;
        this.topic = new AtomicReference<>(clock.instant());
        this.any = new AtomicReference<>(clock.instant());
    }

    /** The topic answered. */
    void ofTopic(boolean isAtEnd) {
        Instant now = clock.instant();
        topic.set(now);
        any.set(now);
        caughtUp |= isAtEnd;
    }

    /** The identity service told all its changes. */
    void ofService() {
        any.set(clock.instant());
        caughtUp = true;
    }

    boolean hasCaughtUp() {
        return caughtUp;
    }

    boolean isTopicSilentFor(Duration longest) {
        return topic.get().plus(longest).isBefore(clock.instant());
    }

    /** Up to when everything is known; before that at the start nothing is. */
    Instant knownUntil(Duration replay) {
        return caughtUp ? any.get() : clock.instant().minus(replay);
    }

    /** For how long the topic has told nothing. */
    Duration topicSilence() {
        return Duration.between(topic.get(), clock.instant());
    }

    /** For how long neither source has told anything. */
    Duration silence() {
        return Duration.between(any.get(), clock.instant());
    }
}
