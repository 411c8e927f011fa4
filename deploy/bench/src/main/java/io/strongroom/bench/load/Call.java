package io.strongroom.bench.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One request, ready to be sent many times.
 *
 * @param headers names and values in turn
 * @param body empty for none
 */
public record Call(URI address, String method, List<String> headers, String body) {
    public static Call get(String address, String... headers) {
        return new Call(URI.create(address), "GET", List.of(headers), "");
    }

    public static Call post(String address, String token, String json) {
        return new Call(
                URI.create(address),
                "POST",
                List.of("Authorization", "Bearer " + token, "Content-Type", "application/json"),
                json);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
