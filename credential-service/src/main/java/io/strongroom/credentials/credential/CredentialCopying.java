package io.strongroom.credentials.credential;

import io.strongroom.credentials.credential.CredentialDetail.FilledEnvironment;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a placeholder like another credential: of its type, with its environments and the names of its keys. Its values are neither read
 * nor copied, and what points to one credential alone stays behind: external id, expiry, shares and grants.
 */
@Service
class CredentialCopying {

    private final Credentials credentials;
    private final CredentialDetails details;
    private final CredentialEvents events;
    private final Clock clock;

    CredentialCopying(Credentials credentials, CredentialDetails details, CredentialEvents events, Clock clock) {
        this.credentials = credentials;
        this.details = details;
        this.events = events;
        this.clock = Clock.tick(clock, Duration.of(1, ChronoUnit.MICROS));
    }

    /** @return the copy, which is the caller's, without the name of its owner */
    @Transactional
    public CredentialDetail copy(Caller caller, UUID original, String name) {
        CredentialDetail known = details.unnamed(caller, original);
        Instant now = clock.instant();
        var copy = new Credential(Ids.v7(), name, known.type(), null, known.account(), caller.userId(), now);
        known.environments()
                .forEach(environment ->
                        copy.declare(Ids.v7(), environment.name(), now).expect(keys(environment)));
        credentials.add(copy);
        events.copied(copy, original);
        return details.unnamed(caller, copy.id());
    }

    private static List<String> keys(FilledEnvironment environment) {
        return environment.keys().isEmpty() ? environment.keysExpected() : environment.keys();
    }
}
