package io.strongroom.credentials.manifest;

import io.strongroom.platform.web.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Refusals that only files of credentials know. */
enum ManifestError implements ErrorCode {
    TOO_MANY_CREDENTIALS("too-many-credentials", "Too many credentials");

    private final String code;
    private final String title;

    ManifestError(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }

    @Override
    public String title() {
        return title;
    }
}
