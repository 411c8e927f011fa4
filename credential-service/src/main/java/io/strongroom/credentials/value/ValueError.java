package io.strongroom.credentials.value;

import io.strongroom.platform.web.problem.ErrorCode;
import io.strongroom.platform.web.problem.ProblemException;
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

    static ProblemException notFilled(String environment) {
        return ProblemException.of(ENVIRONMENT_NOT_FILLED, "The environment '" + environment + "' has no values.");
    }
}
