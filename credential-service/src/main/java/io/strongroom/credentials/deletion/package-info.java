/** Deletion of credentials: what it would break, its schedule with a period of grace, and the purge at the end of it. */
@NullMarked
package io.strongroom.credentials.deletion;

import org.jspecify.annotations.NullMarked;
