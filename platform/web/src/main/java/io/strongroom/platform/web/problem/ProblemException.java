package io.strongroom.platform.web.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a problem. Its detail, errors and extensions are shown to the caller, so none of them may hold a value.
 *
 * <p>Caller errors have no stack trace: they are answers, not defects.
 */
@SuppressWarnings("serial")
public class ProblemException extends RuntimeException {

    private final ErrorCode code;
    private final List<FieldError> errors;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, Object> extensions = new LinkedHashMap<>();

    protected ProblemException(ErrorCode code, String detail, List<FieldError> errors, @Nullable Throwable cause) {
        super(detail, cause, false, code.category() != ErrorCode.Category.CALLER);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public static ProblemException of(ErrorCode code, String detail) {
        return new ProblemException(code, detail, List.of(), null);
    }

    public static ProblemException of(ErrorCode code, String detail, List<FieldError> errors) {
        return new ProblemException(code, detail, errors, null);
    }

    /** The cause is for the log only. */
    public static ProblemException of(ErrorCode code, String detail, Throwable cause) {
        return new ProblemException(code, detail, List.of(), cause);
    }

    /** 422 for one field. */
    public static ProblemException invalid(String pointer, String message) {
        return invalid(List.of(new FieldError(pointer, message)));
    }

    /** 422 for several fields. */
    public static ProblemException invalid(List<FieldError> errors) {
        return of(CommonError.VALIDATION_FAILED, "The request has fields that are not accepted.", errors);
    }

    /** 404, the same for what is missing, of another tenant, or not visible to the caller. */
    public static ProblemException notFound() {
        return of(CommonError.NOT_FOUND, "There is nothing here, or nothing that you may see.");
    }

    /** Adds a header to the answer. */
    public ProblemException withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Adds a member to the problem's JSON, as RFC 9457 section 3.2 allows. */
    public ProblemException withExtension(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    public ErrorCode code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    public Map<String, Object> extensions() {
        return Collections.unmodifiableMap(extensions);
    }
}
