/** The one-command stack. */
@NullMarked
package io.strongroom.local;

import org.jspecify.annotations.NullMarked;
