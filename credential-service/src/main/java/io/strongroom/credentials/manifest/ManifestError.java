package io.strongroom.credentials.manifest;

import io.strongroom.platform.web.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Refusals that only files of credentials know. */
enum ManifestError implements ErrorCode {
    TOO_MANY_CREDENTIALS("too-many-credentials", "Too many credentials");

    private final Definition definition;

    ManifestError(String code, String title) {
        this.definition = new Definition(HttpStatus.CONFLICT, code, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
