/** Keeps what is unpacked or downloaded once and used by many processes. */
@NullMarked
package io.strongroom.platform.servers.cache;

import org.jspecify.annotations.NullMarked;
