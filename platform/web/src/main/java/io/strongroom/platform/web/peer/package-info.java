/** How services know each other: Ed25519-signed tokens of a minute, and an allow-list of who may call what. */
@NullMarked
package io.strongroom.platform.web.peer;

import org.jspecify.annotations.NullMarked;
