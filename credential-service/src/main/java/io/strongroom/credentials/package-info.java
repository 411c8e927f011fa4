/** Credentials, their sharing, and their release to workers. */
@NullMarked
package io.strongroom.credentials;

import org.jspecify.annotations.NullMarked;
