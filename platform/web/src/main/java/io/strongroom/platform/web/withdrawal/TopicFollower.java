package io.strongroom.platform.web.withdrawal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Follows the topic. After a failure it begins anew, from as far back as at the start. */
final class TopicFollower extends Loop {

    private static final Duration REST = Duration.ofMillis(1);
    private static final Duration WAIT = Duration.ofMillis(250);
    private static final Duration PROOF_EVERY = Duration.ofSeconds(1);

    private final Supplier<WithdrawalTopic> topics;
    private final WithdrawnSince withdrawn;
    private final Hearing hearing;
    private final Duration replay;
    private final Clock clock;
    private @Nullable WithdrawalTopic topic;
    private Instant nextProof = Instant.MIN;

    TopicFollower(
            Supplier<WithdrawalTopic> topics, WithdrawnSince withdrawn, Hearing hearing, Duration replay, Clock clock) {
        super("withdrawals-topic", REST);
        this.topics = topics;
        this.withdrawn = withdrawn;
        this.hearing = hearing;
        this.replay = replay;
        this.clock = clock;
    }

    @Override
    void step() {
        try {
            WithdrawalTopic current = topic == null ? begin() : topic;
            current.poll(WAIT).forEach(withdrawn::add);
            Instant now = clock.instant();
            if (!now.isBefore(nextProof) || !hearing.hasCaughtUp()) {
                hearing.ofTopic(current.isAtEnd());
                nextProof = now.plus(PROOF_EVERY);
            }
        } catch (KafkaException away) {
            end();
            throw away;
        }
    }

    private WithdrawalTopic begin() {
        WithdrawalTopic begun = topics.get();
        topic = begun;
        begun.seek(clock.instant().minus(replay));
        return begun;
    }

    @Override
    void end() {
        WithdrawalTopic left = topic;
        topic = null;
        if (left != null) {
            left.close();
        }
    }
}
