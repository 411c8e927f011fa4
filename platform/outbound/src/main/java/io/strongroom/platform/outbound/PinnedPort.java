package io.strongroom.platform.outbound;

import io.strongroom.platform.outbound.address.Destination;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.jspecify.annotations.Nullable;

/** Looks whether something answers at a checked destination, over the same TLS as {@link PinnedHttp}. */
final class PinnedPort {

    private final TlsSocketStrategy tls;
    private final int connect;
    private final int read;

    PinnedPort(TlsSocketStrategy tls, Duration connect, Duration read) {
        this.tls = tls;
        this.connect = Math.toIntExact(connect.toMillis());
        this.read = Math.toIntExact(read.toMillis());
    }

    Outcome reach(PortRequest request, Destination destination) throws IOException {
        try (Socket plain = connected(destination)) {
            if (!request.tls()) {
                return greeted(plain, request.greeting());
            }
            var context = HttpClientContext.create();
            try (Socket safe = tls.upgrade(plain, destination.name(), destination.port(), null, context)) {
                return greeted(safe, request.greeting());
            }
        }
    }

    private Socket connected(Destination destination) throws IOException {
        @Nullable IOException failure = null;
        for (InetAddress address : destination.addresses()) {
            var socket = new Socket(Proxy.NO_PROXY);
            try {
                socket.connect(new InetSocketAddress(address, destination.port()), connect);
                socket.setSoTimeout(read);
                return socket;
            } catch (IOException unreachable) {
                socket.close();
                failure = unreachable;
            }
        }
        throw new NoConnection(failure);
    }

    private static Outcome greeted(Socket socket, @Nullable String greeting) throws IOException {
        if (greeting == null) {
            return new Outcome.Reached();
        }
        byte[] expected = greeting.getBytes(StandardCharsets.US_ASCII);
        byte[] said = socket.getInputStream().readNBytes(expected.length);
        return java.util.Arrays.equals(expected, said)
                ? new Outcome.Reached()
                : new Outcome.Failed(Failure.BROKEN_ANSWER);
    }

    /** None of the addresses took the connection, the last for this reason. */
    static final class NoConnection extends java.net.ConnectException {

        private static final long serialVersionUID = 1;

        NoConnection(@Nullable IOException last) {
            initCause(last);
        }
    }
}
