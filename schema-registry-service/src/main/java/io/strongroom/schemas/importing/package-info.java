/** Takes adaptors from an npm registry into the catalogue, as work that survives the service. */
@NullMarked
package io.strongroom.schemas.importing;

import org.jspecify.annotations.NullMarked;
