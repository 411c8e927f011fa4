package io.strongroom.platform.data.idempotency;

import org.springframework.http.ResponseEntity;

/**
 * One request's hold on its key.
 *
 * <p>For operations of several transactions: the first of them {@link #take takes} it, so that both are there or neither; the last
 * one notes the answer. In between a request with the same key is told to come again. What fails gives the key back; what dies loses
 * it at the stale age, and can then note no answer any more.
 */
public interface Reservation {

    /**
     * To be called in the operation's first transaction, before it writes. Ends the operation by an exception when the key is not free.
     *
     * @throws io.strongroom.platform.web.problem.ProblemException 409 while the first request runs or when its answer showed a secret,
     *     422 when its body was another one
     */
    void take();

    /**
     * Notes the answer, in the running transaction if there is one, and gives it back. One that says {@code Cache-Control: no-store}
     * shows a secret: of it nothing but {@code Location} is kept.
     *
     * @throws io.strongroom.platform.web.problem.ProblemException 409 {@code conflict} when this took so long that the key is another
     *     request's
     */
    <T> ResponseEntity<T> answered(ResponseEntity<T> answer);
}
