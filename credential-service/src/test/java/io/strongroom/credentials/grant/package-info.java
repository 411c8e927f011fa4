/** Shares and grants over HTTP, on the real servers. */
@NullMarked
package io.strongroom.credentials.grant;

import org.jspecify.annotations.NullMarked;
