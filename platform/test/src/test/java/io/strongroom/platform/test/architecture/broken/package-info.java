/** Breaks rules. */
@NullMarked
package io.strongroom.platform.test.architecture.broken;

import org.jspecify.annotations.NullMarked;
