package io.strongroom.credentials.transfer;

import io.strongroom.credentials.project.Person;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as its giver and its receiver see it.
 *
 * @param expiresAt until when it can be accepted; null for one that was forced
 * @param decidedAt null while it is offered
 */
record TransferView(
        UUID id,
        State state,
        Subject credential,
        Person from,
        Person to,
        Instant offeredAt,
        @Nullable Instant expiresAt,
        @Nullable Instant decidedAt) {

    /** The credential by its name, which the receiver may not know otherwise. */
    record Subject(UUID id, String name) {}

    Stream<UUID> people() {
        return Stream.of(from.id(), to.id());
    }

    TransferView named(Map<UUID, Person> people) {
        return new TransferView(
                id,
                state,
                credential,
                Objects.requireNonNull(people.get(from.id())),
                Objects.requireNonNull(people.get(to.id())),
                offeredAt,
                expiresAt,
                decidedAt);
    }

    boolean isReceiver(UUID user) {
        return to.id().equals(user);
    }
}
