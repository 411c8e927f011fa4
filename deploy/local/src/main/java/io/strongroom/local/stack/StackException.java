package io.strongroom.local.stack;

/** The stack cannot do what was asked; the message is for the person at the terminal. */
public class StackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
