/** Which steps of which workflows use a credential, as the platform tells it. */
@NullMarked
package io.strongroom.credentials.usage;

import org.jspecify.annotations.NullMarked;
