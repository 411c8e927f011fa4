/** The service as its callers meet it. */
@NullMarked
package io.strongroom.broker;

import org.jspecify.annotations.NullMarked;
