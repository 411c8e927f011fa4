/** What a tenant may have at most, how much of it there is, and the refusal of more. */
@NullMarked
package io.strongroom.credentials.limit;

import org.jspecify.annotations.NullMarked;
