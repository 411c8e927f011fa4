/** Decides whether an address that a tenant names may be reached, and resolves it once. */
@NullMarked
package io.strongroom.platform.outbound.address;

import org.jspecify.annotations.NullMarked;
