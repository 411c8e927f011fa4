/** Puts a service under test over real servers. */
@NullMarked
package io.strongroom.platform.test.servers;

import org.jspecify.annotations.NullMarked;
