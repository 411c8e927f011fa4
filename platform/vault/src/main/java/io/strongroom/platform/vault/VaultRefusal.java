package io.strongroom.platform.vault;

/** The server answered 403: the token is not good for this, or not any more. */
@SuppressWarnings("serial")
final class VaultRefusal extends SecretStoreUnavailable {

    VaultRefusal(String operation) {
        super("The Vault server refused " + operation + " (403)", null);
    }
}
