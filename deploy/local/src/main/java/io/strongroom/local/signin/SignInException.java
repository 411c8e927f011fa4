package io.strongroom.local.signin;

/** A sign-in was refused, or the gateway does not answer as it should. */
public final class SignInException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SignInException(String message) {
        super(message);
    }

    SignInException(String message, Throwable cause) {
        super(message, cause);
    }
}
