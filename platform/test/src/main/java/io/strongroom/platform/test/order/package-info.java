/** What is checked first: one walk over all operations of a service that change something. */
@NullMarked
package io.strongroom.platform.test.order;

import org.jspecify.annotations.NullMarked;
