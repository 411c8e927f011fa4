package io.strongroom.platform.web.request;

import java.util.Optional;

/** The id that ties together what several services did for one request. */
public final class CorrelationId {

    public static final String HEADER = "X-Correlation-Id";

    private CorrelationId() {}

    public static Optional<String> current() {
        return RequestFacts.current().map(RequestFacts::correlationId);
    }
}
