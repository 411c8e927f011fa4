/** The HTTP client that calls between services use. */
@NullMarked
package io.strongroom.platform.web.outbound;

import org.jspecify.annotations.NullMarked;
