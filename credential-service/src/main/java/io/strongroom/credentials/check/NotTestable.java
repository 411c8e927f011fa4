package io.strongroom.credentials.check;

/** Ends the preparation of a test that cannot be made. */
final class NotTestable extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param advice names keys, never values */
    NotTestable(String advice) {
        super(advice, null, false, false);
    }

    TestResult result() {
        return new TestResult(Result.NOT_TESTABLE, String.valueOf(getMessage()));
    }
}
