package io.strongroom.schemas.adaptor;

import io.strongroom.platform.web.problem.ErrorCode;
import org.springframework.http.HttpStatus;

/** The codes that this service adds to the common ones. */
public enum SchemaError implements ErrorCode {
    /** The version exists and ships no schema. */
    NO_SCHEMA(HttpStatus.NOT_FOUND, "no-schema", "No schema"),
    /** The installation names no npm registry, so nothing can be imported. */
    REGISTRY_NOT_CONFIGURED(HttpStatus.CONFLICT, "registry-not-configured", "No npm registry is configured");

    private final Definition definition;

    SchemaError(HttpStatus status, String code, String title) {
        this.definition = new Definition(status, code, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
