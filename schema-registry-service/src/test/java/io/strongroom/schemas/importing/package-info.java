/** What holds of importing. */
@NullMarked
package io.strongroom.schemas.importing;

import org.jspecify.annotations.NullMarked;
