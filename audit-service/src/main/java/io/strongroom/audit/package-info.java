/** The access-event log. */
@NullMarked
package io.strongroom.audit;

import org.jspecify.annotations.NullMarked;
