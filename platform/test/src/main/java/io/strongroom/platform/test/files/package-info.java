/** Files of this repository that tests read, whatever module they run in. */
@NullMarked
package io.strongroom.platform.test.files;

import org.jspecify.annotations.NullMarked;
