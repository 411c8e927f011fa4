/** A service's OpenAPI document: written by hand in parts, completed with what all services have in common, served to anybody. */
@NullMarked
package io.strongroom.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
