/** Carries committed events to Kafka: numbered without gaps, in order, byte for byte the same whenever they are sent again. */
@NullMarked
package io.strongroom.platform.events.relay;

import org.jspecify.annotations.NullMarked;
