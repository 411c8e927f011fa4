package io.strongroom.platform.data.idempotency;

import org.springframework.http.ResponseEntity;

/** Of a request that sent no key. */
enum Unreserved implements Reservation {
    INSTANCE;

    @Override
    public void take() {}

    @Override
    public <T> ResponseEntity<T> answered(ResponseEntity<T> answer) {
        return answer;
    }
}
