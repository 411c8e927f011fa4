package io.strongroom.credentials.limit;

import io.strongroom.platform.web.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** The refusal that only limits know. */
enum LimitError implements ErrorCode {
    LIMIT_REACHED;

    @Override
    public String code() {
        return "limit-reached";
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }

    @Override
    public String title() {
        return "Limit reached";
    }
}
