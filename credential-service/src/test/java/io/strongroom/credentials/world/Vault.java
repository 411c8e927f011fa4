package io.strongroom.credentials.world;

import io.strongroom.platform.servers.vault.VaultAddress;
import io.strongroom.platform.test.servers.TestVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Vault itself, asked with its root token, past everything that is tested. */
public final class Vault {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Vault() {}

    /** What lies at a path below the tenant's place. */
    public static Optional<String> read(UUID tenant, String path) {
        return call("GET", place(tenant) + path, "")
                .map(answer -> answer.at("/data/v").stringValue());
    }

    public static void write(UUID tenant, String path, String text) {
        call("POST", place(tenant) + path, JSON.writeValueAsString(Map.of("v", text)));
    }

    /** Names that lie directly below a path of the tenant's place. */
    public static List<String> list(UUID tenant, String path) {
        return call("LIST", place(tenant) + path, "")
                .map(answer -> answer.at("/data/keys")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList())
                .orElse(List.of());
    }

    /** Every path below the tenant's place that holds something. */
    public static List<String> paths(UUID tenant) {
        return below(tenant, "").toList();
    }

    private static Stream<String> below(UUID tenant, String path) {
        return list(tenant, path).stream()
                .flatMap(name -> name.endsWith("/") ? below(tenant, path + name) : Stream.of(path + name));
    }

    /** Seals the server, which then refuses everything until it is started anew. */
    public static void seal() {
        call("POST", "sys/seal", "{}");
    }

    /** Takes Vault's wall away for a tenant: its tokens then reach every tenant's place. */
    public static void openAllPlacesTo(UUID tenant) {
        String rules = "path \"" + TestVault.MOUNT
                + "/t/*\" { capabilities = [\"create\", \"update\", \"read\", \"delete\"] }";
        call("POST", "sys/policies/acl/tenant-" + tenant + "-c", JSON.writeValueAsString(Map.of("policy", rules)));
    }

    private static String place(UUID tenant) {
        return TestVault.MOUNT + "/t/" + tenant + "/c/";
    }

    private static Optional<JsonNode> call(String method, String path, String body) {
        VaultAddress address = TestVault.address();
        var request = HttpRequest.newBuilder(URI.create(address.url() + "/v1/" + path))
                .header("X-Vault-Token", address.rootToken())
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
