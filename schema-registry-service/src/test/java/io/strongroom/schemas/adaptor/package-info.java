/** What holds of adaptor. */
@NullMarked
package io.strongroom.schemas.adaptor;

import org.jspecify.annotations.NullMarked;
