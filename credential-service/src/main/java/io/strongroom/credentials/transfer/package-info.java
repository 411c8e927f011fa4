/** Transfers of credentials to another owner: offered and accepted, or forced where the owner has left. */
@NullMarked
package io.strongroom.credentials.transfer;

import org.jspecify.annotations.NullMarked;
