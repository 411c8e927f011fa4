/** A secret store for tests that need none of the real one's ways to fail. */
@NullMarked
package io.strongroom.platform.test.secrets;

import org.jspecify.annotations.NullMarked;
