/** The values of environments: checked documents, their write-once paths in the secret store, their versions, and the reaper of paths that nothing names; it knows credentials and environments by id only. */
@NullMarked
package io.strongroom.credentials.value;

import org.jspecify.annotations.NullMarked;
