package io.strongroom.platform.web.trace;

import io.micrometer.common.KeyValues;
import io.strongroom.platform.web.request.RequestFacts;
import java.util.Optional;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** What a span tells of a request: its route's template and its correlation id. Spring's own would tell the path that was asked for. */
final class RequestSpans extends DefaultServerRequestObservationConvention {

    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        return Optional.ofNullable(context.getCarrier())
                .flatMap(RequestFacts::of)
                .map(facts -> KeyValues.of("correlation_id", facts.correlationId()))
                .orElseGet(KeyValues::empty);
    }
}
