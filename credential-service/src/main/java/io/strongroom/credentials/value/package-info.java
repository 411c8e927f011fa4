/** The values of environments: their write-once paths in the secret store, their versions, what their owner reads, and the reaper of paths that nothing names. */
@NullMarked
package io.strongroom.credentials.value;

import org.jspecify.annotations.NullMarked;
