package io.strongroom.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every path of one tenant's credentials in Vault, found by walking: what no service may do, and the oracle has to. */
public final class VaultPaths {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final JsonNode vault;
    private final String place;

    public VaultPaths(Demo demo, String tenant) {
        this.vault = demo.all().path("vault");
        this.place = vault.path("mount").asString() + "/t/" + tenant + "/c/";
    }

    public List<String> paths() {
        return below("").toList();
    }

    private Stream<String> below(String path) {
        return list(path).flatMap(name -> name.endsWith("/") ? below(path + name) : Stream.of(path + name));
    }

    private Stream<String> list(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(vault.path("address").asString() + "/v1/" + place + path))
                    .method("LIST", BodyPublishers.noBody())
                    .header(
                            "X-Vault-Token",
                            Files.readString(Path.of(vault.path("token_file").asString()))
                                    .strip())
                    .build();
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200 && answer.statusCode() != 404) {
                throw new IllegalStateException("Vault cannot be listed: " + answer.statusCode());
            }
            JsonNode keys = JsonMapper.shared().readTree(answer.body()).at("/data/keys");
            return StreamSupport.stream(keys.spliterator(), false).map(JsonNode::asString);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
