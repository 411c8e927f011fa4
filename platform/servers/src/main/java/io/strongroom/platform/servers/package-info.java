/** Finds or starts PostgreSQL, Kafka and a Vault-compatible server. */
@NullMarked
package io.strongroom.platform.servers;

import org.jspecify.annotations.NullMarked;
