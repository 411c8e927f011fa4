/** Compares what services tell in figures with what is documented of it. */
@NullMarked
package io.strongroom.platform.test.metrics;

import org.jspecify.annotations.NullMarked;
