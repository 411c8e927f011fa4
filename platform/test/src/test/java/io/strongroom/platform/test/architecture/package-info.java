/** Each rule of the house, shown red. */
@NullMarked
package io.strongroom.platform.test.architecture;

import org.jspecify.annotations.NullMarked;
