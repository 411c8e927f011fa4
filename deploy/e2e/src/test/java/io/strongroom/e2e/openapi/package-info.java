/** The documents of all services, walked with good and bad requests. */
@NullMarked
package io.strongroom.e2e.openapi;

import org.jspecify.annotations.NullMarked;
