/** Signing in with a password, and the login session that remembers it. */
@NullMarked
package io.strongroom.broker.identity.session;

import org.jspecify.annotations.NullMarked;
