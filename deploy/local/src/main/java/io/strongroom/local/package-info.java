/** The one-command stack: everything on this machine, with demo tenants. */
@NullMarked
package io.strongroom.local;

import org.jspecify.annotations.NullMarked;
