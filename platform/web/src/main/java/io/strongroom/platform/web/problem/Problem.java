package io.strongroom.platform.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of an RFC 9457 problem; also stands inside answers of batches, one for each item that failed. */
@JsonPropertyOrder({"type", "title", "status", "code", "detail", "trace_id", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,

        @JsonProperty("trace_id") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String traceId,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> extensions) {

    private static final String TYPE = "urn:strongroom:problem:";

    /** With the trace id of the current request. */
    public static Problem of(ProblemException problem) {
        return of(problem, TraceIds.current());
    }

    static Problem of(ProblemException problem, @Nullable String traceId) {
        ErrorCode code = problem.code();
        return new Problem(
                TYPE + code.code(),
                code.title(),
                code.status().value(),
                code.code(),
                problem.detail(),
                traceId,
                problem.errors(),
                problem.extensions());
    }
}
