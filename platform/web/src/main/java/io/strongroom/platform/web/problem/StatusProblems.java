package io.strongroom.platform.web.problem;

/** The problem for a bare status, where nothing more is known than that. */
public final class StatusProblems {

    private StatusProblems() {}

    public static ProblemException of(int status) {
        return switch (status) {
            case 401 ->
                ProblemException.of(CommonError.UNAUTHENTICATED, "This needs a valid access token.")
                        .withHeader("WWW-Authenticate", "Bearer");
            case 403 -> ProblemException.of(CommonError.FORBIDDEN, "You may not do this.");
            case 404 -> ProblemException.notFound();
            case 405 -> ProblemException.of(CommonError.METHOD_NOT_ALLOWED, "This method is not offered here.");
            case 406 ->
                ProblemException.of(CommonError.NOT_ACCEPTABLE, "No representation of the accepted types exists.");
            case 413 -> ProblemException.of(CommonError.PAYLOAD_TOO_LARGE, "The request is larger than is accepted.");
            case 415 -> ProblemException.of(CommonError.UNSUPPORTED_MEDIA_TYPE, "Bodies of this type are not read.");
            case 414, 431 -> ProblemException.of(CommonError.HEADER_TOO_LARGE, "The request's header is too large.");
            // A transfer coding or a version of HTTP that the connector does not speak: the caller's doing, and no
            // fault of ours.
            case 501, 505 -> ProblemException.of(CommonError.BAD_REQUEST, "The request cannot be read.");
            case 503 ->
                ProblemException.of(CommonError.DEPENDENCY_UNAVAILABLE, "Something this needs is away. Try again.")
                        .withHeader("Retry-After", "1");
            default ->
                status < 500
                        ? ProblemException.of(CommonError.BAD_REQUEST, "The request cannot be read.")
                        : ProblemException.of(CommonError.INTERNAL_ERROR, "Something went wrong on our side.");
        };
    }
}
