/** Versions as entity tags, and the conditions that updates carry. */
@NullMarked
package io.strongroom.platform.web.etag;

import org.jspecify.annotations.NullMarked;
