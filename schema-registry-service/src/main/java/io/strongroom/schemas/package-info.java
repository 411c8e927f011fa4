/** Adaptors and the schemas of their configuration. */
@NullMarked
package io.strongroom.schemas;

import org.jspecify.annotations.NullMarked;
