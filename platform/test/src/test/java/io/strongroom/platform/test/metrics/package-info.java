/** Holds alerts, metrics and what is written of them together. */
@NullMarked
package io.strongroom.platform.test.metrics;

import org.jspecify.annotations.NullMarked;
