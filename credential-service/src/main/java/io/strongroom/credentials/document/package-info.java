/** The documents that environments hold: read token by token, so that digits and order stay, and checked; it knows nothing of credentials. */
@NullMarked
package io.strongroom.credentials.document;

import org.jspecify.annotations.NullMarked;
