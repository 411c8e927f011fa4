/** Withdrawals of all that a person shared, over HTTP, on the real servers. */
@NullMarked
package io.strongroom.credentials.withdrawal;

import org.jspecify.annotations.NullMarked;
