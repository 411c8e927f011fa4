package io.strongroom.credentials.usage;

import io.strongroom.platform.web.text.Names;
import org.jspecify.annotations.Nullable;

/**
 * Body of a usage that is told; it may be left out.
 *
 * @param label what people call the step
 */
record UsageRequest(@Nullable String label) {

    static final UsageRequest UNLABELLED = new UsageRequest(null);

    UsageRequest {
        if (label != null) {
            Names.check("/label", label);
        }
    }
}
