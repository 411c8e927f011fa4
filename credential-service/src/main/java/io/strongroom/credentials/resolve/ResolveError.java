package io.strongroom.credentials.resolve;

import io.strongroom.platform.web.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Why a worker gets no values, where the credential is one that its project knows of. */
enum ResolveError implements ErrorCode {
    GRANT_MISSING(HttpStatus.FORBIDDEN, "grant-missing", "No grant"),
    CREDENTIAL_EXPIRED(HttpStatus.CONFLICT, "credential-expired", "Credential expired"),
    VERSION_NOT_KEPT(HttpStatus.CONFLICT, "version-not-kept", "Version not kept");

    private final Definition definition;

    ResolveError(HttpStatus status, String code, String title) {
        this.definition = new Definition(status, code, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
