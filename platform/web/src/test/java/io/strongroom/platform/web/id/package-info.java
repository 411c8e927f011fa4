/** UUIDv7 identifiers. */
@NullMarked
package io.strongroom.platform.web.id;

import org.jspecify.annotations.NullMarked;
