/** Withdraws all that a person has shared, credential by credential beside the requests, until it is done. */
@NullMarked
package io.strongroom.credentials.withdrawal;

import org.jspecify.annotations.NullMarked;
