package io.strongroom.platform.web.withdrawal;

import java.time.Duration;

/** Asks the identity service each second for as long as the topic is silent. */
final class ServiceAsker extends Loop {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final IdentityChanges changes;
    private final WithdrawnSince withdrawn;
    private final Hearing hearing;
    private final WithdrawalProperties properties;

    ServiceAsker(IdentityChanges changes, WithdrawnSince withdrawn, Hearing hearing, WithdrawalProperties properties) {
        super("withdrawals-asking", EVERY);
        this.changes = changes;
        this.withdrawn = withdrawn;
        this.hearing = hearing;
        this.properties = properties;
    }

    @Override
    void step() {
        if (hearing.isTopicSilentFor(properties.silence())) {
            changes.since(hearing.knownUntil(properties.replay()).minus(OVERLAP))
                    .forEach(withdrawn::add);
            hearing.ofService();
        }
    }
}
