/** Reaches addresses that tenants name: to the one address that was checked, within bounds, and to nothing that is not for them. */
@NullMarked
package io.strongroom.platform.outbound;

import org.jspecify.annotations.NullMarked;
