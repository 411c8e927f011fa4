package io.strongroom.platform.data.idempotency;

import io.strongroom.platform.web.body.Body;
import io.strongroom.platform.web.caller.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/**
 * The {@code Idempotency-Key} of a request, as a parameter of a handler that makes something. Nothing of it is looked at until the
 * handler has decided about access and read the body; then a request that is sent again gets the first one's answer. Its scope is
 * tenant, caller, method and path. Without the header the operation runs as it is.
 */
public final class IdempotencyKey {

    private final HttpServletRequest request;
    private final ReservationTable table;
    private final Fingerprints fingerprints;

    IdempotencyKey(HttpServletRequest request, ReservationTable table, Fingerprints fingerprints) {
        this.request = request;
        this.table = table;
        this.fingerprints = fingerprints;
    }

    /**
     * Runs an operation that fits into one transaction: it, the key and the answer are there together or not at all.
     *
     * @param body as it was read, or unread where the operation needs none
     * @param operation is committed before this returns; must not ask other services
     */
    public <T> ResponseEntity<T> once(Body<?> body, Supplier<ResponseEntity<T>> operation) {
        return inSteps(
                body,
                reservation -> reservation == Unreserved.INSTANCE
                        ? operation.get()
                        : Objects.requireNonNull(table.transactions().execute(status -> {
                            reservation.take();
                            return reservation.answered(operation.get());
                        })));
    }

    /**
     * Runs an operation of several transactions, which has to {@link Reservation#take take} the reservation in its first one and to
     * note its {@link Reservation#answered answer}, best in its last one.
     */
    public <T> ResponseEntity<T> inSteps(Body<?> body, Function<Reservation, ResponseEntity<T>> operation) {
        Optional<String> key = KeyHeader.of(request);
        return key.isEmpty()
                ? operation.apply(Unreserved.INSTANCE)
                : keyed(
                        new KeyedReservation(
                                table,
                                KeyScope.of(Callers.required(), request, key.get()),
                                fingerprints.of(body.sent())),
                        operation);
    }

    private static <T> ResponseEntity<T> keyed(
            KeyedReservation reservation, Function<Reservation, ResponseEntity<T>> operation) {
        try {
            return operation.apply(reservation);
        } catch (AnsweredBefore before) {
            return asItWas(before.answer());
        } catch (RuntimeException failure) {
            release(reservation, failure);
            throw failure;
        }
    }

    /** A request that failed can be sent again under its key. Where that cannot be noted the key is free at the stale age. */
    private static void release(KeyedReservation reservation, RuntimeException failure) {
        try {
            reservation.release();
        } catch (RuntimeException away) {
            failure.addSuppressed(away);
        }
    }

    /** The bytes that were the JSON of a {@code T}: handlers keep saying what they answer. */
    @SuppressWarnings("unchecked")
    private static <T> ResponseEntity<T> asItWas(ResponseEntity<byte[]> answer) {
        return (ResponseEntity<T>) (ResponseEntity<?>) answer;
    }
}
