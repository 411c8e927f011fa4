/** The body of an event: OCSF 1.x JSON. */
@NullMarked
package io.strongroom.platform.events.ocsf;

import org.jspecify.annotations.NullMarked;
