/** A fresh tenant with everybody and everything that rows of {@code docs/access.csv} speak of. */
@NullMarked
package io.strongroom.e2e.cast;

import org.jspecify.annotations.NullMarked;
