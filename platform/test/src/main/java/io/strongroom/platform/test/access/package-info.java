/** {@code docs/access.csv}, for the tests of every module. */
@NullMarked
package io.strongroom.platform.test.access;

import org.jspecify.annotations.NullMarked;
