/** Credentials as code: a file of metadata, shares, grants and names of keys, never of values, that is exported and imported. */
@NullMarked
package io.strongroom.credentials.manifest;

import org.jspecify.annotations.NullMarked;
