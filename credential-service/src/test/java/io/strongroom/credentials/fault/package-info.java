/** What the service answers and tells while something under it is away, and that it comes back by itself. */
@NullMarked
package io.strongroom.credentials.fault;

import org.jspecify.annotations.NullMarked;
