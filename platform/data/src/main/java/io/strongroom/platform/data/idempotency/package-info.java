/** {@code Idempotency-Key}: a request that is sent again makes nothing twice. */
@NullMarked
package io.strongroom.platform.data.idempotency;

import org.jspecify.annotations.NullMarked;
