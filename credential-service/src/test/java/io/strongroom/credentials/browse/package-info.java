/** Lists over HTTP, on the real servers. */
@NullMarked
package io.strongroom.credentials.browse;

import org.jspecify.annotations.NullMarked;
