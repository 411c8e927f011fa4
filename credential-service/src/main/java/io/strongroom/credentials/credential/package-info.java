/** A credential with its environments, who owns it, and who may see it. */
@NullMarked
package io.strongroom.credentials.credential;

import org.jspecify.annotations.NullMarked;
