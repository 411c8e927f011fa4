/** Recipes are held to their contract. */
@NullMarked
package io.strongroom.schemas.recipe;

import org.jspecify.annotations.NullMarked;
