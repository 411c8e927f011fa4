/** Tests of the conditions that writes carry. */
@NullMarked
package io.strongroom.platform.web.etag;

import org.jspecify.annotations.NullMarked;
