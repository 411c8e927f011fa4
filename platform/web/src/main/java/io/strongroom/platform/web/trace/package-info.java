/** Spans: where they begin, and what never stands in them. Nothing of it works unless the profile {@code tracing} is on. */
@NullMarked
package io.strongroom.platform.web.trace;

import org.jspecify.annotations.NullMarked;
