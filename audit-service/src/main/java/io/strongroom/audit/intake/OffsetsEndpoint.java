package io.strongroom.audit.intake;

import io.strongroom.platform.events.relay.ConfirmedOffsets;
import io.strongroom.platform.events.relay.StoredOffsets;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the senders' relays how far their events are stored. */
@RestController
class OffsetsEndpoint {

    private final ConfirmedOffsets offsets;

    OffsetsEndpoint(ConfirmedOffsets offsets) {
        this.offsets = offsets;
    }

    @GetMapping("/internal/offsets")
    StoredOffsets offsets() {
        return offsets.fetch()
                .orElseThrow(() -> ProblemException.of(CommonError.DEPENDENCY_UNAVAILABLE, "Nothing is stored yet."));
    }
}
