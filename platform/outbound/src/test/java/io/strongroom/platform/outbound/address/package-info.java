/** Tables of addresses. */
@NullMarked
package io.strongroom.platform.outbound.address;

import org.jspecify.annotations.NullMarked;
