/** What clients were told stays true while processes are killed and stopped. */
@NullMarked
package io.strongroom.e2e.fault;

import org.jspecify.annotations.NullMarked;
