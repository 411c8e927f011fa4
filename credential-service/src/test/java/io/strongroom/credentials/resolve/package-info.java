/** Tests of {@link io.strongroom.credentials.resolve}. */
@NullMarked
package io.strongroom.credentials.resolve;

import org.jspecify.annotations.NullMarked;
