/** The catalogue: adaptors, their releases in semver order, and the schemas that releases share. */
@NullMarked
package io.strongroom.schemas.adaptor;

import org.jspecify.annotations.NullMarked;
