package io.strongroom.platform.data.idempotency;

import org.springframework.http.ResponseEntity;

/** Ends an operation that was done before, whatever transaction it is in. */
@SuppressWarnings("serial")
final class AnsweredBefore extends RuntimeException {

    private final ResponseEntity<byte[]> answer;

    AnsweredBefore(ResponseEntity<byte[]> answer) {
        super("This request was answered before", null, false, false);
        this.answer = answer;
    }

    ResponseEntity<byte[]> answer() {
        return answer;
    }
}
