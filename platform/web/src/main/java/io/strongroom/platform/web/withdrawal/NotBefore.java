package io.strongroom.platform.web.withdrawal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;

/** The value of an identity change. */
record NotBefore(@JsonProperty("not_before") Instant notBefore) {

    NotBefore {
        Objects.requireNonNull(notBefore);
    }
}
