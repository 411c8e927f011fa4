/** Breaks rules. */
@NullMarked
package io.strongroom.platform.test.architecture.broken.first;

import org.jspecify.annotations.NullMarked;
