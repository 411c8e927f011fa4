package io.strongroom.platform.web.trace;

import io.micrometer.common.KeyValues;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.client.observation.DefaultClientRequestObservationConvention;

/** What a span tells of a call to another service: all but the URL. */
public final class CallSpans extends DefaultClientRequestObservationConvention {

    @Override
    public KeyValues getHighCardinalityKeyValues(ClientRequestObservationContext context) {
        return KeyValues.empty();
    }
}
