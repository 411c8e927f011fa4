/** Exceptions from the guard of outbound calls. */
@NullMarked
package io.strongroom.broker.identity.outbound;

import org.jspecify.annotations.NullMarked;
