package io.strongroom.credentials.keychain;

import io.strongroom.platform.web.problem.ProblemException;

/**
 * A singular query of RFC 9535, section 2.3.5.1: names and indexes only, so that it selects one value or none.
 *
 * @param text as it was written
 * @param query the same for PostgreSQL, in strict mode: a name selects in objects only, an index in arrays only
 */
record SingularPath(String text, String query) {

    private static final int LONGEST = 1_024;

    /** @throws ProblemException 422 with the pointer, naming the first character that cannot stand where it does */
    static SingularPath parse(String pointer, String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw ProblemException.invalid(pointer, "A path has at most 1,024 characters.");
        }
        return new SingularPath(text, new PathReader(pointer, text).read());
    }
}
