/** Withdrawn users, clients, API tokens and tenants, heard of within two seconds. */
@NullMarked
package io.strongroom.platform.web.withdrawal;

import org.jspecify.annotations.NullMarked;
