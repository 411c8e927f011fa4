/** Keychains over HTTP, on the real servers. */
@NullMarked
package io.strongroom.credentials.keychain;

import org.jspecify.annotations.NullMarked;
