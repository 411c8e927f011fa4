/** A token issuer for tests: keys of its own, and tokens as the suite's own issuer makes them. */
@NullMarked
package io.strongroom.platform.test.token;

import org.jspecify.annotations.NullMarked;
