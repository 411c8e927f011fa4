package io.strongroom.credentials.value;

import io.strongroom.platform.web.problem.ErrorCode;
import io.strongroom.platform.web.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Refusals that only values know. */
public enum ValueError implements ErrorCode {
    ENVIRONMENT_NOT_FILLED("environment-not-filled", "No values yet");

    private final Definition definition;

    ValueError(String code, String title) {
        this.definition = new Definition(HttpStatus.CONFLICT, code, title);
    }

    static ProblemException notFilled(String environment) {
        return ProblemException.of(ENVIRONMENT_NOT_FILLED, "The environment '" + environment + "' has no values.");
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
