package io.strongroom.platform.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port of the loopback that notes whether anybody connected. */
final class Listener implements AutoCloseable {

    private final ServerSocket socket;

    private Listener(ServerSocket socket) {
        this.socket = socket;
    }

    static Listener on(String address, int port) {
        try {
            var socket = new ServerSocket();
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(address), port));
            return new Listener(socket);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    Socket accept() throws IOException {
        return socket.accept();
    }

    /** Whether nobody has connected yet: connections wait in line, and the first that is taken is one that is made here. */
    boolean heardNothing() {
        try (var own = new Socket(socket.getInetAddress(), socket.getLocalPort());
                Socket first = socket.accept()) {
            return first.getPort() == own.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
