package io.strongroom.platform.web.problem;

import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What the framework throws, as our problems. Messages of its exceptions are never passed on: they may hold values. */
public final class FrameworkErrors {

    private FrameworkErrors() {}

    /** For those who answer for several things at once; the error boundary does it for all others. */
    public static ProblemException translate(Throwable failure) {
        return switch (failure) {
            case ProblemException problem -> problem;
            case MethodArgumentNotValidException invalid -> invalid(invalid.getBindingResult());
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case HttpMessageNotReadableException unreadable ->
                ProblemException.of(CommonError.MALFORMED_JSON, "The body is not the JSON that is expected here.");
            case ConversionFailedException failed ->
                ProblemException.of(CommonError.INVALID_PARAMETER, "A parameter has the wrong form.");
            case AccessDeniedException denied -> StatusProblems.of(403);
            case InvalidParameterException unreadable -> StatusProblems.of(400);
            case AuthenticationException unauthenticated -> StatusProblems.of(401);
            case ErrorResponse response -> ofResponse(response);
            default -> DependencyErrors.translate(failure).orElseGet(() -> internal(failure));
        };
    }

    private static ProblemException internal(Throwable failure) {
        return ProblemException.of(CommonError.INTERNAL_ERROR, "Something went wrong on our side.", failure);
    }

    private static ProblemException ofResponse(ErrorResponse response) {
        ProblemException problem = StatusProblems.of(response.getStatusCode().value());
        List<String> allow = response.getHeaders().getOrEmpty(HttpHeaders.ALLOW);
        return allow.isEmpty() ? problem : problem.withHeader(HttpHeaders.ALLOW, String.join(", ", allow));
    }

    /** An id in a path that is no id names nothing; a query parameter of the wrong form is the caller's mistake. */
    private static ProblemException mismatch(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? ProblemException.notFound()
                : ProblemException.of(
                        CommonError.INVALID_PARAMETER, "Parameter '" + mismatch.getName() + "' has the wrong form.");
    }

    private static ProblemException invalid(BindingResult result) {
        return ProblemException.invalid(result.getFieldErrors().stream()
                .map(error -> new FieldError("/" + error.getField().replace('.', '/'), "This value is not accepted."))
                .toList());
    }
}
