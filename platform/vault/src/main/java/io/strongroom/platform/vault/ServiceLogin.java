package io.strongroom.platform.vault;

/** How a service gets a token of its own. */
interface ServiceLogin {

    /** @throws SecretStoreUnavailable when there is none to be had */
    TokenLease login(VaultCalls calls);
}
