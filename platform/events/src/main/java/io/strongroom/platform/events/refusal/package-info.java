/** Refusals as events, and floods of them summed up. */
@NullMarked
package io.strongroom.platform.events.refusal;

import org.jspecify.annotations.NullMarked;
