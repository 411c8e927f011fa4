/** Who an id is, for the other services and for oneself. */
@NullMarked
package io.strongroom.broker.identity.directory;

import org.jspecify.annotations.NullMarked;
