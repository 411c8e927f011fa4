/** Outbox, relay, CloudEvents. */
@NullMarked
package io.strongroom.platform.events;

import org.jspecify.annotations.NullMarked;
