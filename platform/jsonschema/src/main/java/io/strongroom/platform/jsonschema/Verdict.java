package io.strongroom.platform.jsonschema;

import java.util.List;

/** What a check came to: either it was made, or the schema did not let it be made. */
public sealed interface Verdict {

    /**
     * The document was checked.
     *
     * @param violations one for each place and rule, at most {@value DocumentSchema#MAX_VIOLATIONS}
     */
    record Checked(List<Violation> violations) implements Verdict {

        public boolean valid() {
            return violations.isEmpty();
        }
    }

    /**
     * The schema cannot be checked against: it refers to something outside itself, is malformed, or passes the bounds.
     *
     * @param reason stable: {@code schema-not-usable} or {@code schema-too-expensive}
     */
    record NotChecked(String reason) implements Verdict {}
}
