package io.strongroom.platform.web.token;

/** Decides about a bearer token. */
public interface TokenCheck {

    /**
     * @throws io.strongroom.platform.web.problem.ProblemException 401 {@code unauthenticated} without a reason, or 503 when the keys
     *     cannot be had
     */
    VerifiedToken check(String token);
}
