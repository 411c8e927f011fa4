package io.strongroom.platform.data.idempotency;

import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Of a request with a key. */
final class KeyedReservation implements Reservation {

    private final ReservationTable table;
    private final KeyScope scope;
    private final byte[] fingerprint;
    private final UUID attempt = UUID.randomUUID();
    private boolean taken;

    KeyedReservation(ReservationTable table, KeyScope scope, byte[] fingerprint) {
        this.table = table;
        this.scope = scope;
        this.fingerprint = fingerprint.clone();
    }

    @Override
    public void take() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A key is taken in the transaction that it lives and dies with");
        }
        if (!table.take(scope, attempt, fingerprint)) {
            throw new AnsweredBefore(
                    table.first(scope).orElseThrow(FirstRequest::running).answerTo(fingerprint));
        }
        taken = true;
    }

    @Override
    public <T> ResponseEntity<T> answered(ResponseEntity<T> answer) {
        if (!table.answered(scope, attempt, answer)) {
            throw ProblemException.of(
                    CommonError.CONFLICT, "This took so long that another request with the same key has begun.");
        }
        return answer;
    }

    /** Gives the key back, unless an answer was noted. */
    void release() {
        if (taken) {
            table.release(scope, attempt);
        }
    }
}
