/** Tests of the events' bodies. */
@NullMarked
package io.strongroom.platform.events.ocsf;

import org.jspecify.annotations.NullMarked;
