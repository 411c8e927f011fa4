/** The service as others see it. */
@NullMarked
package io.strongroom.schemas;

import org.jspecify.annotations.NullMarked;
