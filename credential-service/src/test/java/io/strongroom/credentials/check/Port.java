package io.strongroom.credentials.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port of the loopback, at which perhaps nobody is expected. */
final class Port implements AutoCloseable {

    private final ServerSocket socket;

    Port() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Connections wait in line: nobody came before if the first that is taken is one that is made here. */
    boolean heardNothing() {
        try (var own = new Socket(socket.getInetAddress(), socket.getLocalPort());
                Socket first = socket.accept()) {
            return first.getPort() == own.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes one connection, says this and waits until the other side goes. */
    Port greetingWith(byte[] greeting) {
        Thread.ofVirtual().start(() -> {
            try (Socket connection = socket.accept()) {
                connection.getOutputStream().write(greeting);
                connection.getInputStream().readAllBytes();
            } catch (IOException over) {
                // The test is.
            }
        });
        return this;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
