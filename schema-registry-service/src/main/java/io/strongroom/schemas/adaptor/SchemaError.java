package io.strongroom.schemas.adaptor;

import io.strongroom.platform.web.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** The codes that this service adds to the common ones. */
public enum SchemaError implements ErrorCode {
    /** The version exists and ships no schema. */
    NO_SCHEMA(HttpStatus.NOT_FOUND, "no-schema", "No schema"),
    /** The installation names no npm registry, so nothing can be imported. */
    REGISTRY_NOT_CONFIGURED(HttpStatus.CONFLICT, "registry-not-configured", "No npm registry is configured");

    private final HttpStatus status;
    private final String code;
    private final String title;

    SchemaError(HttpStatus status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
