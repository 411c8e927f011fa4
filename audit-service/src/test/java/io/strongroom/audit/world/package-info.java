/** What surrounds the service in tests. */
@NullMarked
package io.strongroom.audit.world;

import org.jspecify.annotations.NullMarked;
