/** Recipes of connection tests: data of our own for each adaptor, handed out with its schema. */
@NullMarked
package io.strongroom.schemas.recipe;

import org.jspecify.annotations.NullMarked;
