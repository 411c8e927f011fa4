/** Errors as RFC 9457 problems: their codes, the one place that turns exceptions into them, and their writer. */
@NullMarked
package io.strongroom.platform.web.problem;

import org.jspecify.annotations.NullMarked;
