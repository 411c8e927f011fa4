/** Projects, who belongs to them in which role, and what that allows; the names of people come from the directory. */
@NullMarked
package io.strongroom.credentials.project;

import org.jspecify.annotations.NullMarked;
