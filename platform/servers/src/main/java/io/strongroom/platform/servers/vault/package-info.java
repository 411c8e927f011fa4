/** A Vault-compatible server: OpenBao, found or fetched. */
@NullMarked
package io.strongroom.platform.servers.vault;

import org.jspecify.annotations.NullMarked;
