/** PostgreSQL from its binaries, and the database and roles that a service gets in it. */
@NullMarked
package io.strongroom.platform.servers.postgres;

import org.jspecify.annotations.NullMarked;
