/** Tests of the two ways into the outbox. */
@NullMarked
package io.strongroom.platform.events.outbox;

import org.jspecify.annotations.NullMarked;
