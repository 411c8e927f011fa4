package io.strongroom.e2e.stack;

import java.nio.file.Path;

/** The stack that all journeys share; it is stopped when the JVM ends. */
public final class Stack {

    private static final LocalStack SHARED = LocalStack.startedOnce("stack");
    private static final Demo DEMO = SHARED.startAnew();

    private Stack() {}

    public static Demo demo() {
        return DEMO;
    }

    /** The project's root. */
    public static Path root() {
        return LocalStack.ROOT;
    }

    /** Where the stack keeps everything. */
    public static Path folder() {
        return SHARED.folder();
    }
}
