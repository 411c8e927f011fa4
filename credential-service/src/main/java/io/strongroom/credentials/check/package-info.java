/** Tests of connections: an adaptor's recipe is carried out with a credential's values, through the outbound guard, and says what came of it. */
@NullMarked
package io.strongroom.credentials.check;

import org.jspecify.annotations.NullMarked;
