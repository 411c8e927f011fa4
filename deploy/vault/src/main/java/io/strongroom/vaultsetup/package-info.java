/** Policies, roles and the set-up of a Vault. */
@NullMarked
package io.strongroom.vaultsetup;

import org.jspecify.annotations.NullMarked;
