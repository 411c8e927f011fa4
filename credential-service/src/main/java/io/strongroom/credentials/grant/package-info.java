/** Which projects a credential is shared with, and which of its environments each was granted. */
@NullMarked
package io.strongroom.credentials.grant;

import org.jspecify.annotations.NullMarked;
