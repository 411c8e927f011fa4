/** Tests of {@link io.strongroom.credentials.document}. */
@NullMarked
package io.strongroom.credentials.document;

import org.jspecify.annotations.NullMarked;
