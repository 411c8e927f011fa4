/** Values that were stored are found nowhere but where they may be. */
@NullMarked
package io.strongroom.e2e.canary;

import org.jspecify.annotations.NullMarked;
