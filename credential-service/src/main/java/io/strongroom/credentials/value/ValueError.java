package io.strongroom.credentials.value;

import io.strongroom.platform.web.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** Refusals that only values know. */
public enum ValueError implements ErrorCode {
    ENVIRONMENT_NOT_FILLED("environment-not-filled", "No values yet");

    private final String code;
    private final String title;

    ValueError(String code, String title) {
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
