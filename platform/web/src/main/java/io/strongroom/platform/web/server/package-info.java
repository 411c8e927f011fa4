/** The servlet container: its own errors as problems, and its limits. */
@NullMarked
package io.strongroom.platform.web.server;

import org.jspecify.annotations.NullMarked;
