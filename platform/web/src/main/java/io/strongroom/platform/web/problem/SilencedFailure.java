package io.strongroom.platform.web.problem;

/** A failure as it may be logged: its classes and stack frames. Messages are left out, since any of them may quote a value. */
@SuppressWarnings("serial")
public final class SilencedFailure extends RuntimeException {

    private static final int DEEPEST = 8;

    private SilencedFailure(Throwable original, int depth) {
        super(original.getClass().getName());
        setStackTrace(original.getStackTrace());
        Throwable cause = original.getCause();
        if (cause != null && depth < DEEPEST) {
            initCause(new SilencedFailure(cause, depth + 1));
        }
    }

    public static SilencedFailure of(Throwable original) {
        return new SilencedFailure(original, 0);
    }
}
