package io.strongroom.credentials.resolve;

import io.strongroom.platform.web.id.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One environment's values that a worker asks for. @param version the only one that will do; null for the current one */
record Wanted(
        String credential,
        String environment,
        @Nullable String step,
        @Nullable Long version) {

    /** Null where the text is no id, which is answered like an id that is not there. */
    @Nullable
    UUID idOrNone() {
        return Ids.parse(credential).orElse(null);
    }
}
