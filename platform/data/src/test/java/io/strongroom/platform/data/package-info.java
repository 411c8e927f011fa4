/** Tests on a real PostgreSQL, with a service as small as can be. */
@NullMarked
package io.strongroom.platform.data;

import org.jspecify.annotations.NullMarked;
