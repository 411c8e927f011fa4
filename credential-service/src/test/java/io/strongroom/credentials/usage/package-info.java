/** Usages over HTTP, on the real servers. */
@NullMarked
package io.strongroom.credentials.usage;

import org.jspecify.annotations.NullMarked;
