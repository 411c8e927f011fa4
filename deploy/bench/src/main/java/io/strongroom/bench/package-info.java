/** Measures the suite beside a peer and a limit, alternately, in one run. */
@NullMarked
package io.strongroom.bench;

import org.jspecify.annotations.NullMarked;
