/** Journeys over the whole stack, as a client sees it through the gateway. */
@NullMarked
package io.strongroom.e2e;

import org.jspecify.annotations.NullMarked;
