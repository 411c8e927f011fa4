/** Secrets in a Vault-compatible server. */
@NullMarked
package io.strongroom.platform.vault;

import org.jspecify.annotations.NullMarked;
