/** Tests of the way out of it. */
@NullMarked
package io.strongroom.platform.events.relay;

import org.jspecify.annotations.NullMarked;
