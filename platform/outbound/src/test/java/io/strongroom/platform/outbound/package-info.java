/** The guard, tried with listeners that must hear nothing. */
@NullMarked
package io.strongroom.platform.outbound;

import org.jspecify.annotations.NullMarked;
