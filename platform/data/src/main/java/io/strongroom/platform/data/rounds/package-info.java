/** Work that a replica does again and again beside its requests. */
@NullMarked
package io.strongroom.platform.data.rounds;

import org.jspecify.annotations.NullMarked;
