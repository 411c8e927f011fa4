/** Secrets that the service makes, which are shown once and kept as hashes. */
@NullMarked
package io.strongroom.broker.identity.secret;

import org.jspecify.annotations.NullMarked;
