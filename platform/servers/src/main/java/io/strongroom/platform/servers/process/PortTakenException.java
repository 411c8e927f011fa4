package io.strongroom.platform.servers.process;

/** Somebody else listens on a port that a server was told to use. */
public final class PortTakenException extends ServerException {
    private static final long serialVersionUID = 1L;

    private final int port;

    PortTakenException(int port) {
        super("port " + port + " is taken");
        this.port = port;
    }

    public int port() {
        return port;
    }
}
