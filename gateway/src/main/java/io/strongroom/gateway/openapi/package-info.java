/** The services' OpenAPI documents together, and a page to try their operations. */
@NullMarked
package io.strongroom.gateway.openapi;

import org.jspecify.annotations.NullMarked;
