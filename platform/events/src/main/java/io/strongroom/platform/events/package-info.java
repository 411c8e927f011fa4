/** Access events: what services say to have one recorded, and how it reaches the log without being lost, doubled or reordered. */
@NullMarked
package io.strongroom.platform.events;

import org.jspecify.annotations.NullMarked;
