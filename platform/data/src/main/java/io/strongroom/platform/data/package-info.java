/** The database as services see it: one tenant a transaction, three roles, migrations before anything else. */
@NullMarked
package io.strongroom.platform.data;

import org.jspecify.annotations.NullMarked;
