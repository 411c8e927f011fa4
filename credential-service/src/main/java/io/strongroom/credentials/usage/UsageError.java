package io.strongroom.credentials.usage;

import io.strongroom.platform.web.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Refusals that only usages know. */
enum UsageError implements ErrorCode {
    TOO_MANY_USAGES("too-many-usages", "Too many usages");

    private final String code;
    private final String title;

    UsageError(String code, String title) {
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
