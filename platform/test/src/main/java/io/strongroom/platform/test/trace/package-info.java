/** Spans in memory, as they would leave a service. */
@NullMarked
package io.strongroom.platform.test.trace;

import org.jspecify.annotations.NullMarked;
