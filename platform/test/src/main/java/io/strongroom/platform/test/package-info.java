/** What tests of all services share. */
@NullMarked
package io.strongroom.platform.test;

import org.jspecify.annotations.NullMarked;
