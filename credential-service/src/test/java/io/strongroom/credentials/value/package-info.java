/** Tests of {@link io.strongroom.credentials.value}. */
@NullMarked
package io.strongroom.credentials.value;

import org.jspecify.annotations.NullMarked;
