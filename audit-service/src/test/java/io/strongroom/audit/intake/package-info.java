/** Tests of the way into the log. */
@NullMarked
package io.strongroom.audit.intake;

import org.jspecify.annotations.NullMarked;
