/** Which tenant the running code works for, and how its transactions tell PostgreSQL and Hibernate. */
@NullMarked
package io.strongroom.platform.data.tenant;

import org.jspecify.annotations.NullMarked;
