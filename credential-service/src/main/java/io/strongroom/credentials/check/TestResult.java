package io.strongroom.credentials.check;

/**
 * What the owner is told of a test.
 *
 * @param advice what it means and what to do; never a value, and nothing that the server said but its status
 */
record TestResult(Result result, String advice) {}
