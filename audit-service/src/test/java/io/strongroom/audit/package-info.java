/** What the service does, seen from outside and over real servers. */
@NullMarked
package io.strongroom.audit;

import org.jspecify.annotations.NullMarked;
