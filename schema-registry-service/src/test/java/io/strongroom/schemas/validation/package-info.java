/** What holds of validation. */
@NullMarked
package io.strongroom.schemas.validation;

import org.jspecify.annotations.NullMarked;
