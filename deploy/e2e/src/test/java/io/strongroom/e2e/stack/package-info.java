/** A whole stack that runs, its clients, and what it keeps behind its services. */
@NullMarked
package io.strongroom.e2e.stack;

import org.jspecify.annotations.NullMarked;
