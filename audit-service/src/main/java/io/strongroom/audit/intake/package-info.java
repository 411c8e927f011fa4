/** Takes events from Kafka into the log: each once, in order, with its leaf, or as a finding where it is none. */
@NullMarked
package io.strongroom.audit.intake;

import org.jspecify.annotations.NullMarked;
