/** Keys and tokens of services, for tests of internal operations. */
@NullMarked
package io.strongroom.platform.test.peer;

import org.jspecify.annotations.NullMarked;
