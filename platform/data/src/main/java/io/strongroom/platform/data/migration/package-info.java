/** Migrations of platform modules and of the service, in that order, by the owner's role. */
@NullMarked
package io.strongroom.platform.data.migration;

import org.jspecify.annotations.NullMarked;
