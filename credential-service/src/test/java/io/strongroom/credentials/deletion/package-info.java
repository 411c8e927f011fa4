/** Deletion, its period of grace and the purge, with processes that die in it. */
@NullMarked
package io.strongroom.credentials.deletion;

import org.jspecify.annotations.NullMarked;
