package io.strongroom.credentials.resolve;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a worker wants values for: to run a step, or to fetch metadata for somebody who edits it. Both are accesses. */
enum Purpose {
    RUN,
    METADATA;

    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
