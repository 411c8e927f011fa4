/** Rules of the house that every service's ArchitectureTests check. */
@NullMarked
package io.strongroom.platform.test.architecture;

import org.jspecify.annotations.NullMarked;
