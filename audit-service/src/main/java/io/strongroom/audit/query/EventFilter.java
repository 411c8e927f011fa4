package io.strongroom.audit.query;

import io.strongroom.platform.web.page.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to look for.
 *
 * @param from the earliest time of an event, itself included
 * @param to the time before which an event was
 * @param equal columns, and what they have to hold
 * @param text an exact id, run, step or address, or the beginning of a name
 */
record EventFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        Map<String, String> equal,
        @Nullable Boolean failed,
        @Nullable String text) {

    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
    private static final int LONGEST = 500;

    /** Parameter and column. */
    private static final Map<String, String> EQUAL = Map.of(
            "type", "type",
            "actor", "actor_id",
            "resource", "resource_id",
            "project", "project",
            "environment", "environment",
            "run", "run",
            "ip", "ip");

    /** @throws io.strongroom.platform.web.problem.ProblemException 400 {@code invalid-parameter} */
    static EventFilter of(Query query) {
        Map<String, String> equal = new TreeMap<>();
        EQUAL.forEach((parameter, column) -> text(query, parameter).ifPresent(value -> equal.put(column, value)));
        if (equal.containsKey("ip") && !ADDRESS.matcher(equal.get("ip")).matches()) {
            throw Query.invalid("ip");
        }
        return new EventFilter(
                query.instant("from").orElse(null),
                query.instant("to").orElse(null),
                equal,
                query.oneOf("outcome", List.of("success", "failure"))
                        .map("failure"::equals)
                        .orElse(null),
                text(query, "q").orElse(null));
    }

    private static Optional<String> text(Query query, String parameter) {
        Optional<String> value = query.text(parameter);
        if (value.isPresent() && value.get().length() > LONGEST) {
            throw Query.invalid(parameter);
        }
        return value;
    }
}
