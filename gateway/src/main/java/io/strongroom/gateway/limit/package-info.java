/** How much one caller may ask for, and how much a body may hold. */
@NullMarked
package io.strongroom.gateway.limit;

import org.jspecify.annotations.NullMarked;
