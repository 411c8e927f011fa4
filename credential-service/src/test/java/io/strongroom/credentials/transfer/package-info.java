/** Transfers, offered and forced, and what happens at the moment of one. */
@NullMarked
package io.strongroom.credentials.transfer;

import org.jspecify.annotations.NullMarked;
