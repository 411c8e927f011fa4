/** Which service answers a path, and how a request gets there and its answer back. */
@NullMarked
package io.strongroom.gateway.route;

import org.jspecify.annotations.NullMarked;
