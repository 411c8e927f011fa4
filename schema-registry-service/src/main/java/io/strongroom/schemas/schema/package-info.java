/** One configuration schema as it was published: its bytes, what they say, what is odd about them, and what our overlay adds. */
@NullMarked
package io.strongroom.schemas.schema;

import org.jspecify.annotations.NullMarked;
