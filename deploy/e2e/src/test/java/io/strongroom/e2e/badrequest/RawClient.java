package io.strongroom.e2e.badrequest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends requests that no HTTP client would, byte for byte as the table has them. */
final class RawClient {

    private static final int LONGEST_WAIT_MILLIS = 30_000;

    private final URI gateway;
    private final Filling filling;

    RawClient(String gateway, Filling filling) {
        this.gateway = URI.create(gateway);
        this.filling = filling;
    }

    RawAnswer send(BadRequest request, String token) throws IOException {
        byte[] body = filling.bytes(request.body());
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            write(socket, head(request, token, body), framed(request, body));
            return RawAnswer.parse(readAll(socket.getInputStream()));
        }
    }

    private byte[] head(BadRequest request, String token, byte[] body) {
        StringBuilder head = new StringBuilder(filling.text(request.request()));
        if (!request.request().contains(" HTTP/")) {
            head.append(" HTTP/1.1");
        }
        head.append("\r\n");
        add(head, request, "Host", gateway.getAuthority());
        if (!token.isEmpty()) {
            add(head, request, "Authorization", "Bearer " + token);
        }
        if (!request.body().isEmpty()) {
            add(head, request, "Content-Type", "application/json");
            if (!has(request, "Transfer-Encoding")) {
                add(head, request, "Content-Length", Integer.toString(body.length));
            }
        }
        request.headers().stream()
                .filter(header -> !header.endsWith(": none"))
                .forEach(header -> head.append(filling.text(header)).append("\r\n"));
        return head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void add(StringBuilder head, BadRequest request, String name, String value) {
        if (!has(request, name)) {
            head.append(name).append(": ").append(value).append("\r\n");
        }
    }

    private static boolean has(BadRequest request, String name) {
        return request.headers().stream().anyMatch(header -> header.startsWith(name + ":"));
    }

    /** One chunk and the last, where the row says chunked and does not write its chunks itself. */
    private static byte[] framed(BadRequest request, byte[] body) {
        if (!request.headers().contains("Transfer-Encoding: chunked")
                || request.body().contains("${hex:0D0A}")) {
            return body;
        }
        var chunks = new ByteArrayOutputStream();
        chunks.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        chunks.writeBytes(body);
        chunks.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return chunks.toByteArray();
    }

    /** A server that has seen enough may close before it has read all; its answer is there all the same. */
    private static void write(Socket socket, byte[] head, byte[] body) throws IOException {
        try {
            for (byte[] part : List.of(head, body)) {
                socket.getOutputStream().write(part);
            }
            socket.getOutputStream().flush();
        } catch (SocketException closed) {
            return;
        }
    }

    private static byte[] readAll(InputStream input) throws IOException {
        var all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                all.write(buffer, 0, read);
            }
        } catch (SocketException reset) {
            // What came before it counts.
        }
        return all.toByteArray();
    }
}
