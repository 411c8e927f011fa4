/** The only public door of the suite. */
@NullMarked
package io.strongroom.gateway;

import org.jspecify.annotations.NullMarked;
