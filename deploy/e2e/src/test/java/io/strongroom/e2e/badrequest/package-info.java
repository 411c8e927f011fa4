/** The table of bad requests and what each is answered. */
@NullMarked
package io.strongroom.e2e.badrequest;

import org.jspecify.annotations.NullMarked;
