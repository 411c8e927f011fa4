/** What all security filter chains of the suite have in common. */
@NullMarked
package io.strongroom.platform.web.security;

import org.jspecify.annotations.NullMarked;
