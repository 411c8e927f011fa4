package io.strongroom.credentials.value;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code strongroom.values.reaper}.
 *
 * @param every pause between two rounds
 * @param staleAfter age at which a writer is taken for dead; at least 20 times the longest call of the secret store
 * @param againAfter time between the two destructions of a path
 * @param most paths of one round
 */
record ReaperSettings(
        @DefaultValue("30s") Duration every,
        @DefaultValue("10m") Duration staleAfter,
        @DefaultValue("1d") Duration againAfter,
        @DefaultValue("500") int most) {}
