/** Request bodies that are read only after the handler has decided about access. */
@NullMarked
package io.strongroom.platform.web.body;

import org.jspecify.annotations.NullMarked;
