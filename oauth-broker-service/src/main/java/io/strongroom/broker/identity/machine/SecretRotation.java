package io.strongroom.broker.identity.machine;

import static java.util.stream.Collectors.groupingBy;

import io.strongroom.broker.identity.secret.GeneratedSecret;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The secrets of clients. A rotation adds one and lets those before it live on for the overlap, so that every copy of a worker can be
 * given the new one first.
 */
@Component
class SecretRotation {

    private static final String PREFIX = "srs_";

    /** Rotations with long overlaps, one after the other, must not pile up secrets. */
    private static final int MOST_LIVING = 5;

    private final ClientSecrets secrets;
    private final Clock clock;

    SecretRotation(ClientSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    IssuedSecret first(UUID client) {
        return issue(client, clock.instant());
    }

    /** @throws ProblemException 409 when too many are good already; an overlap of zero always goes */
    RotatedSecret rotate(UUID client, Duration overlap) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant end = now.plus(overlap);
        List<ClientSecret> living = livingOf(List.of(client), now);
        if (!overlap.isZero() && living.size() >= MOST_LIVING) {
            throw ProblemException.of(
                    CommonError.CONFLICT,
                    "This client has " + living.size()
                            + " secrets that are good; rotate with an overlap of 0 seconds.");
        }
        living.forEach(secret -> secret.endAt(end));
        return new RotatedSecret(issue(client, now), end);
    }

    void destroy(UUID client) {
        secrets.deleteByMachineClientId(client);
    }

    Map<UUID, List<ClientSecret>> living(Collection<UUID> clients) {
        return livingOf(clients, clock.instant()).stream().collect(groupingBy(ClientSecret::client));
    }

    private List<ClientSecret> livingOf(Collection<UUID> clients, Instant now) {
        return secrets.findByMachineClientIdInOrderById(clients).stream()
                .filter(secret -> secret.isGoodAt(now))
                .toList();
    }

    private IssuedSecret issue(UUID client, Instant now) {
        GeneratedSecret secret = GeneratedSecret.create(PREFIX);
        ClientSecret stored = secrets.save(new ClientSecret(client, secret.hash(), now));
        return new IssuedSecret(stored.getId(), secret);
    }
}
