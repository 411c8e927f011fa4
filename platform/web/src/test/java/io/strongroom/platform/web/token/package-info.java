/** The resource server: verifies the suite's own access tokens and remembers verified ones until they end. */
@NullMarked
package io.strongroom.platform.web.token;

import org.jspecify.annotations.NullMarked;
