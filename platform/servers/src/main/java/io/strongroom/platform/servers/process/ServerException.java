package io.strongroom.platform.servers.process;

/** A server could not be found, started or stopped; the message is written for the person who started it. */
public class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServerException(String message) {
        super(message);
    }

    public ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
