/** HTTP as a caller sends it, down to the bytes. */
@NullMarked
package io.strongroom.platform.test.http;

import org.jspecify.annotations.NullMarked;
