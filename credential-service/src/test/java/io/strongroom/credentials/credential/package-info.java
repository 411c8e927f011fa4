/** Credentials over HTTP, on the real servers. */
@NullMarked
package io.strongroom.credentials.credential;

import org.jspecify.annotations.NullMarked;
