package io.strongroom.platform.vault;

import io.github.jopenlibs.vault.VaultConfig;
import io.github.jopenlibs.vault.VaultException;

/** One call of the driver under the given configuration, which holds the token. */
@FunctionalInterface
interface DriverCall<T> {

    T on(VaultConfig config) throws VaultException;
}
