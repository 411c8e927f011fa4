/** Who may do what: the suite held to {@code docs/access.csv}, and tenants that cannot tell each other from nothing. */
@NullMarked
package io.strongroom.e2e.access;

import org.jspecify.annotations.NullMarked;
