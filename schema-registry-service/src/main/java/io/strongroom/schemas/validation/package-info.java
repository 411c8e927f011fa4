/** Checks a document of a caller against a schema of the catalogue, without keeping anything of it. */
@NullMarked
package io.strongroom.schemas.validation;

import org.jspecify.annotations.NullMarked;
