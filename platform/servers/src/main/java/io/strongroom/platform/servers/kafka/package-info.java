/** A Kafka broker in a JVM of its own. */
@NullMarked
package io.strongroom.platform.servers.kafka;

import org.jspecify.annotations.NullMarked;
