/** What holds of schema. */
@NullMarked
package io.strongroom.schemas.schema;

import org.jspecify.annotations.NullMarked;
