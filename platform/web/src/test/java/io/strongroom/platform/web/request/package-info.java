/** Facts of a request that logs and events carry: correlation id, client address, route. */
@NullMarked
package io.strongroom.platform.web.request;

import org.jspecify.annotations.NullMarked;
