package io.strongroom.credentials.credential;

import io.strongroom.credentials.document.RawDocument;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes and changes credentials as a file declares them, by the rules of single requests and with their events. Values are neither read
 * nor written, and what is not declared stays as it is.
 */
@Service
public class DeclaredCredentials {

    private final TypeCheck types;
    private final CredentialCreation creation;
    private final Credentials credentials;
    private final CredentialEvents events;
    private final Clock clock;

    DeclaredCredentials(
            TypeCheck types,
            CredentialCreation creation,
            Credentials credentials,
            CredentialEvents events,
            Clock clock) {
        this.types = types;
        this.creation = creation;
        this.credentials = credentials;
        this.events = events;
        // Rows keep microseconds.
        this.clock = Clock.tick(clock, Duration.of(1, ChronoUnit.MICROS));
    }

    /**
     * A credential as it is to be.
     *
     * @param environments names of the keys that values are to have, by the environment's name; none says nothing of them
     */
    public record Declared(
            String name,
            CredentialType type,
            @Nullable String externalId,
            Account account,
            @Nullable Instant expiresAt,
            Map<String, List<String>> environments) {}

    /** @throws io.strongroom.platform.web.problem.ProblemException 422 with pointers below {@code /type} */
    public void requireType(CredentialType type) {
        types.check(asked(type), Map.of());
    }

    /**
     * Makes a placeholder, whose owner is the caller.
     *
     * @param first runs in its transaction, before anything is written
     * @param last runs in its transaction with the credential's id, after everything else
     */
    public <T> T make(Caller caller, Declared declared, Runnable first, Function<UUID, T> last) {
        Map<String, @Nullable RawDocument> placeholders = new LinkedHashMap<>();
        declared.environments().keySet().forEach(name -> placeholders.put(name, null));
        var request = new NewCredential(
                declared.name(),
                asked(declared.type()),
                declared.externalId(),
                declared.account(),
                placeholders,
                List.of());
        return creation.create(
                caller, request, made -> complete(made, declared), first, created -> last.apply(created.id()));
    }

    /**
     * Changes what differs, in the transaction that found the difference; nothing is an event that changes nothing.
     *
     * @throws io.strongroom.platform.web.problem.ProblemException as a single change: 404, 403, 409 {@code deletion-scheduled}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(VisibleCredential visible, Declared declared) {
        Credential credential = credentials.locked(visible.id());
        credential.requireChangeableBy(visible.ownerId());
        Instant now = clock.instant();
        List<String> fields = credential.change(
                new Terms(declared.name(), declared.externalId(), declared.expiresAt(), declared.account()), now);
        Map<String, List<String>> made = new LinkedHashMap<>();
        Map<String, List<String>> expected = new LinkedHashMap<>();
        declared.environments().forEach((name, keys) -> {
            Optional<Environment> known = credential.environment(name);
            if (known.isEmpty()) {
                credential.declare(Ids.v7(), name, now).expect(keys);
                made.put(name, keys);
            } else if (!keys.isEmpty()
                    && !known.get().isFilled()
                    && !known.get().expects(keys)) {
                known.get().expect(keys);
                expected.put(name, keys);
            }
        });
        if (!made.isEmpty() || !expected.isEmpty()) {
            credential.touch(now);
        }
        credentials.flush();
        tell(credential, fields, made, expected);
    }

    private void tell(
            Credential credential,
            List<String> fields,
            Map<String, List<String>> made,
            Map<String, List<String>> expected) {
        if (!fields.isEmpty()) {
            events.changed(credential, fields);
        }
        made.keySet().forEach(name -> events.declared(credential, name));
        expected.forEach((name, keys) -> events.expected(credential, name, keys));
    }

    private static void complete(Credential made, Declared declared) {
        made.endAt(declared.expiresAt());
        declared.environments()
                .forEach((name, keys) -> made.environment(name).orElseThrow().expect(keys));
    }

    private static NewType asked(CredentialType type) {
        return new NewType(type.kind(), type.adaptor(), type.version());
    }
}
