/** Personal API tokens, exchanged for the short access tokens that services take. */
@NullMarked
package io.strongroom.gateway.token;

import org.jspecify.annotations.NullMarked;
