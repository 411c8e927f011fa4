package io.strongroom.platform.web.page;

import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * Query parameters, as a parameter of a handler. Each is looked at when it is asked for, so that access is decided first; one that
 * is given twice or has the wrong form is a 400 {@code invalid-parameter}.
 */
public class Query {

    static final String AFTER = "after";

    private final HttpServletRequest request;

    Query(HttpServletRequest request) {
        this.request = request;
    }

    public Optional<String> text(String name) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return Optional.empty();
        }
        if (values.length > 1 || values[0].indexOf('\0') >= 0) {
            throw invalid(name);
        }
        return Optional.of(values[0]).filter(value -> !value.isEmpty());
    }

    /** One of a few words. */
    public Optional<String> oneOf(String name, Collection<String> words) {
        Optional<String> value = text(name);
        if (value.isPresent() && !words.contains(value.get())) {
            throw invalid(name);
        }
        return value;
    }

    /** A time with its offset, RFC 3339. */
    public Optional<Instant> instant(String name) {
        try {
            return text(name).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeException unreadable) {
            throw invalid(name);
        }
    }

    /** An id to filter by. One that is no id matches nothing, like one that is not there. */
    public Optional<UUID> id(String name) {
        return text(name).map(value -> Ids.parse(value).orElse(new UUID(-1L, -1L)));
    }

    public static ProblemException invalid(String name) {
        return ProblemException.of(CommonError.INVALID_PARAMETER, "Parameter '" + name + "' is not accepted.")
                .withExtension("parameter", name);
    }
}
