package io.strongroom.platform.test.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** An issuer of access tokens with an RSA key and a JWKS endpoint on the loopback. */
public final class TestTokens implements AutoCloseable {

    /** What stands in {@code iss}; nobody connects to it. */
    public static final String ISSUER = "http://gateway.test";

    private final HttpServer server;
    private final List<RSAKey> published = new CopyOnWriteArrayList<>();

    private TestTokens(HttpServer server) {
        this.server = server;
        rotate();
    }

    /** The issuer that all tests of this JVM share. */
    public static TestTokens shared() {
        return Shared.TOKENS;
    }

    public static TestTokens start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TestTokens tokens = new TestTokens(server);
            server.createContext("/oauth2/jwks", exchange -> {
                byte[] keys = tokens.jwks().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return tokens;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public URI jwksUri() {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getHostString() + ":" + address.getPort() + "/oauth2/jwks");
    }

    /** What a service needs to accept these tokens. */
    public Map<String, String> properties() {
        return Map.of(
                "strongroom.token.issuer",
                ISSUER,
                "strongroom.token.jwks-uri",
                jwksUri().toString());
    }

    /** A token of a signed-in user, as {@code strongroom-cli} gets it. */
    public TestToken user(UUID tenant, UUID user, String... roles) {
        return new TestToken(key())
                .claim("kind", "user")
                .claim("sub", user.toString())
                .claim("tenant", tenant.toString())
                .claim("client_id", "strongroom-cli")
                .claim("scope", "openid")
                .claim("roles", List.of(roles))
                .signedInAgo(0);
    }

    /** A token of a machine client. */
    public TestToken machine(UUID tenant, UUID client, String... scopes) {
        return new TestToken(key())
                .claim("kind", "machine")
                .claim("sub", client.toString())
                .claim("tenant", tenant.toString())
                .claim("client_id", "client-" + client)
                .claim("scope", String.join(" ", scopes));
    }

    /** Signs with a new key from now on; the older ones stay published. */
    public void rotate() {
        try {
            published.addFirst(new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .generate());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    RSAKey key() {
        return published.getFirst();
    }

    private String jwks() {
        return new JWKSet(List.copyOf(published)).toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static final class Shared {
        static final TestTokens TOKENS = start();
    }
}
