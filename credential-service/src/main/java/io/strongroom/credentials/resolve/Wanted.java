package io.strongroom.credentials.resolve;

import io.strongroom.platform.web.id.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One environment's values that a worker asks for. */
record Wanted(
        String credential, String environment, @Nullable String step) {

    /** Null where the text is no id, which is answered like an id that is not there. */
    @Nullable
    UUID idOrNone() {
        return Ids.parse(credential).orElse(null);
    }
}
