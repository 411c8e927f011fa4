/** Credentials as a file. */
@NullMarked
package io.strongroom.credentials.manifest;

import org.jspecify.annotations.NullMarked;
