package io.strongroom.platform.test.architecture.broken.first;

import io.strongroom.platform.test.architecture.broken.second.Second;
import org.jspecify.annotations.Nullable;

/** One half of a cycle. */
public final class First {
    public @Nullable Second second;
}
