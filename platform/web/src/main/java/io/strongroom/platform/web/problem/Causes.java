package io.strongroom.platform.web.problem;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A failure and what caused it, outermost first; a circle of causes ends. */
final class Causes {

    private static final int DEEPEST = 16;

    private Causes() {}

    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    /** For a line of the log: {@code ResourceAccessException: HttpHostConnectException}. Messages are left out, since any of them may quote a value. */
    static String types(Throwable failure) {
        return of(failure)
                .filter(cause -> !(cause instanceof ProblemException))
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(": "));
    }
}
