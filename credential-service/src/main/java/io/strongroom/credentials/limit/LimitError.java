package io.strongroom.credentials.limit;

import io.strongroom.platform.web.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** The refusal that only limits know. */
enum LimitError implements ErrorCode {
    LIMIT_REACHED("limit-reached", "Limit reached");

    private final Definition definition;

    LimitError(String code, String title) {
        this.definition = new Definition(HttpStatus.CONFLICT, code, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
