package io.strongroom.gateway;

import io.strongroom.platform.servers.TestServers;
import io.strongroom.platform.test.http.TestUpstream;
import io.strongroom.platform.test.peer.TestPeers;
import io.strongroom.platform.test.token.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands around the gateway in its tests: an issuer, three services that answer, one that is down, and Kafka. */
final class Suite {

    static final TestTokens TOKENS = TestTokens.shared();
    static final TestPeers PEERS = TestPeers.shared();
    static final TestUpstream CREDENTIALS = TestUpstream.start("credential-service");
    static final TestUpstream IDENTITY = TestUpstream.start("oauth-broker-service");
    static final TestUpstream SCHEMAS = TestUpstream.start("schema-registry-service");
    static final IdentityChanges CHANGES = new IdentityChanges();
    static final ApiTokens API_TOKENS = new ApiTokens(IDENTITY);

    private Suite() {}

    static Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>(TOKENS.properties());
        properties.putAll(PEERS.properties("gateway"));
        properties.put("strongroom.peers.credential-service.url", CREDENTIALS.url());
        properties.put("strongroom.peers.oauth-broker-service.url", IDENTITY.url() + "/");
        properties.put("strongroom.peers.schema-registry-service.url", SCHEMAS.url());
        properties.put("strongroom.peers.audit-service.url", "http://127.0.0.1:" + closedPort());
        properties.put("strongroom.routes.response-timeout", "1s");
        properties.put("strongroom.limits.user", "25");
        properties.put("strongroom.trusted-proxies", "127.0.0.9");
        CHANGES.createTopic();
        properties.put("spring.kafka.bootstrap-servers", TestServers.kafka().bootstrap());
        return properties;
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
