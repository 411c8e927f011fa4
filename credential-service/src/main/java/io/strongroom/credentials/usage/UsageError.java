package io.strongroom.credentials.usage;

import io.strongroom.platform.web.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Refusals that only usages know. */
enum UsageError implements ErrorCode {
    TOO_MANY_USAGES("too-many-usages", "Too many usages");

    private final Definition definition;

    UsageError(String code, String title) {
        this.definition = new Definition(HttpStatus.CONFLICT, code, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
