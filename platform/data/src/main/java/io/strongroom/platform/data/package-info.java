/** Tenant setting, row-level security, idempotency. */
@NullMarked
package io.strongroom.platform.data;

import org.jspecify.annotations.NullMarked;
