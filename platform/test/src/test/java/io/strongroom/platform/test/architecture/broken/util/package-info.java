/** Breaks rules. */
@NullMarked
package io.strongroom.platform.test.architecture.broken.util;

import org.jspecify.annotations.NullMarked;
