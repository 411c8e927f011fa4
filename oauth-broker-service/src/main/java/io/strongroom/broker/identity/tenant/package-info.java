/** Tenants of the installation. */
@NullMarked
package io.strongroom.broker.identity.tenant;

import org.jspecify.annotations.NullMarked;
