package io.strongroom.credentials.deletion;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code strongroom.deletion.purge}.
 *
 * @param every pause between two rounds
 * @param most credentials of one round
 */
record PurgeSettings(
        @DefaultValue("10s") Duration every,
        @DefaultValue("200") int most) {}
