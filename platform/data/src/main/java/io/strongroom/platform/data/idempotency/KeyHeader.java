package io.strongroom.platform.data.idempotency;

import io.strongroom.platform.web.page.Query;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads the header: once, 1 to 255 characters, none of them a control character. */
final class KeyHeader {

    static final String NAME = "Idempotency-Key";

    private static final int LONGEST = 255;

    private KeyHeader() {}

    /** @throws io.strongroom.platform.web.problem.ProblemException 400 {@code invalid-parameter} for one that is no key */
    static Optional<String> of(HttpServletRequest request) {
        List<String> sent = Collections.list(request.getHeaders(NAME));
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        String key = sent.getFirst();
        if (sent.size() > 1
                || key.isBlank()
                || key.length() > LONGEST
                || key.chars().anyMatch(Character::isISOControl)) {
            throw Query.invalid(NAME);
        }
        return Optional.of(key);
    }
}
