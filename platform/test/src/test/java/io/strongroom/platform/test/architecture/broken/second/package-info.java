/** Breaks rules. */
@NullMarked
package io.strongroom.platform.test.architecture.broken.second;

import org.jspecify.annotations.NullMarked;
