package io.strongroom.platform.test.architecture.broken.second;

import io.strongroom.platform.test.architecture.broken.first.First;
import org.jspecify.annotations.Nullable;

/** The other half. */
public final class Second {
    public @Nullable First first;
}
