/** Tests on a real PostgreSQL and a real Kafka. */
@NullMarked
package io.strongroom.platform.events;

import org.jspecify.annotations.NullMarked;
