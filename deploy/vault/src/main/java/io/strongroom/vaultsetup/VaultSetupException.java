package io.strongroom.vaultsetup;

import org.jspecify.annotations.Nullable;

/** The server cannot be set up; the message says why, to an operator. */
@SuppressWarnings("serial")
public final class VaultSetupException extends RuntimeException {

    VaultSetupException(String message) {
        super(message);
    }

    VaultSetupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
