/** Cursor pages and query parameters, read when the handler asks for them. */
@NullMarked
package io.strongroom.platform.web.page;

import org.jspecify.annotations.NullMarked;
