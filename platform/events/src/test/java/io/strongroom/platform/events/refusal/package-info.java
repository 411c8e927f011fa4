/** Tests of recorded refusals. */
@NullMarked
package io.strongroom.platform.events.refusal;

import org.jspecify.annotations.NullMarked;
