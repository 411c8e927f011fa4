/** Requests, as fast as a number of connections can, or at a fixed rate. */
@NullMarked
package io.strongroom.bench.load;

import org.jspecify.annotations.NullMarked;
