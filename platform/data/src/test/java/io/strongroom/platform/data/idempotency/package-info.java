/** The keys over a real database. */
@NullMarked
package io.strongroom.platform.data.idempotency;

import org.jspecify.annotations.NullMarked;
