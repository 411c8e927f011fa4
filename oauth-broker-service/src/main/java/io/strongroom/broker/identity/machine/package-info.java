/** Machine clients of a tenant, their scopes and their secrets. */
@NullMarked
package io.strongroom.broker.identity.machine;

import org.jspecify.annotations.NullMarked;
