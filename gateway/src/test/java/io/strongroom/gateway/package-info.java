/** The gateway as clients see it, before upstreams that tell what reached them. */
@NullMarked
package io.strongroom.gateway;

import org.jspecify.annotations.NullMarked;
