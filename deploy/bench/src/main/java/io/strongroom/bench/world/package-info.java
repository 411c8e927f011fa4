/** The stack that is measured, and what the bench makes in it. */
@NullMarked
package io.strongroom.bench.world;

import org.jspecify.annotations.NullMarked;
