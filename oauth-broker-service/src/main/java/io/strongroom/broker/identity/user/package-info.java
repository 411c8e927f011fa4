/** People of a tenant: who they are, what they may do, how they prove it. */
@NullMarked
package io.strongroom.broker.identity.user;

import org.jspecify.annotations.NullMarked;
