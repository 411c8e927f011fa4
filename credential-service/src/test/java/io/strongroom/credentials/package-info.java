/** The service as a whole. */
@NullMarked
package io.strongroom.credentials;

import org.jspecify.annotations.NullMarked;
