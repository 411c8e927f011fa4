package io.strongroom.credentials.keychain;

import io.strongroom.platform.web.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Refusals that only keychains know. */
public enum KeychainError implements ErrorCode {
    TOO_MANY_KEYCHAINS("too-many-keychains", "Too many keychains"),
    /** The input of a run leads to no credential, there is no default, and that is not to be. */
    KEYCHAIN_NO_MATCH("keychain-no-match", "No credential for this input");

    private final Definition definition;

    KeychainError(String code, String title) {
        this.definition = new Definition(HttpStatus.CONFLICT, code, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
