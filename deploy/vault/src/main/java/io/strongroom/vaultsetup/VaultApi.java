package io.strongroom.vaultsetup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The few calls of the server's HTTP API that a set-up needs, with an operator's token. */
final class VaultApi {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final JsonMapper json = new JsonMapper();
    private final URI address;
    private final String token;

    VaultApi(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** What the path answers, nothing at 404. */
    Optional<JsonNode> get(String path) {
        HttpResponse<String> answer = send("GET", path, null);
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(tree(answer));
    }

    /** What the path answers; an empty object where it answers without a body. */
    JsonNode post(String path, Object body) {
        return tree(send("POST", path, json.writeValueAsString(body)));
    }

    JsonNode parse(String text) {
        return json.readTree(text);
    }

    private JsonNode tree(HttpResponse<String> answer) {
        return answer.body().isEmpty() ? json.createObjectNode() : json.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, @org.jspecify.annotations.Nullable String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + "/v1/" + path))
                .header("X-Vault-Token", token)
                .timeout(TIMEOUT)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = send(request);
        int status = answer.statusCode();
        if (status >= 300 && status != 404 || status == 404 && body != null) {
            throw new VaultSetupException(method + " " + path + " was answered with " + status + ": "
                    + answer.body().strip());
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VaultSetupException("Interrupted", e);
        } catch (IOException e) {
            throw new VaultSetupException("The server at " + address + " does not answer: " + e.getMessage(), e);
        }
    }

    private String base() {
        return address.toString().replaceAll("/+$", "");
    }
}
