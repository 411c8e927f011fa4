package io.strongroom.platform.web.problem;

import org.springframework.http.HttpStatus;

/** The codes that all services share. */
public enum CommonError implements ErrorCode {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "bad-request", "Bad request"),
    MALFORMED_JSON(HttpStatus.BAD_REQUEST, "malformed-json", "Not JSON"),
    MALFORMED_YAML(HttpStatus.BAD_REQUEST, "malformed-yaml", "Not YAML"),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "invalid-parameter", "Invalid parameter"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "unauthenticated", "Not signed in"),
    STEP_UP_REQUIRED(HttpStatus.UNAUTHORIZED, "step-up-required", "A fresh login is needed"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "forbidden", "Not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "not-found", "Not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Method not allowed"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "Not acceptable"),
    CONFLICT(HttpStatus.CONFLICT, "conflict", "Conflict"),
    SECRET_ALREADY_SHOWN(HttpStatus.CONFLICT, "secret-already-shown", "The secret was shown already"),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "precondition-failed", "Changed in the meantime"),
    PAYLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "payload-too-large", "Too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "Unsupported media type"),
    VALIDATION_FAILED(HttpStatus.UNPROCESSABLE_CONTENT, "validation-failed", "Validation failed"),
    IDEMPOTENCY_KEY_REUSED(
            HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", "Idempotency key used for another request"),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "precondition-required", "Precondition required"),
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "rate-limited", "Too many requests"),
    HEADER_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "header-too-large", "Request header too large"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Internal error", Category.INTERNAL),
    AUDIT_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE, "audit-unavailable", "Access cannot be recorded", Category.DEPENDENCY),
    SECRET_STORE_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "secret-store-unavailable",
            "The secret store is away",
            Category.DEPENDENCY),
    DEPENDENCY_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE, "dependency-unavailable", "Temporarily unavailable", Category.DEPENDENCY),
    DEPENDENCY_TIMEOUT(HttpStatus.GATEWAY_TIMEOUT, "dependency-timeout", "No answer in time", Category.DEPENDENCY);

    private final Definition definition;

    CommonError(HttpStatus status, String code, String title) {
        this.definition = new Definition(status, code, title);
    }

    CommonError(HttpStatus status, String code, String title, Category category) {
        this.definition = new Definition(status, code, title, category);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
