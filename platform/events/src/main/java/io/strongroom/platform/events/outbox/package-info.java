/** Makes events durable in the service's own database, in the change's transaction or in a commit that requests share. */
@NullMarked
package io.strongroom.platform.events.outbox;

import org.jspecify.annotations.NullMarked;
