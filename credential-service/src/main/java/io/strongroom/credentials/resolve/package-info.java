/** Values for workers: what the grants of a project let a machine client have, decided anew each time, and recorded before it is given. */
@NullMarked
package io.strongroom.credentials.resolve;

import org.jspecify.annotations.NullMarked;
