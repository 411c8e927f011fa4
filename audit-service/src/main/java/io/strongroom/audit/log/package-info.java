/** An event of the log: its JSON, what is derived from it, and its leaf in the tenant's tree. */
@NullMarked
package io.strongroom.audit.log;

import org.jspecify.annotations.NullMarked;
