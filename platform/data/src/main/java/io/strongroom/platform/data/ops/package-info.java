/** The second door to the database: the role of relays, reapers and schedulers, which work across tenants. */
@NullMarked
package io.strongroom.platform.data.ops;

import org.jspecify.annotations.NullMarked;
