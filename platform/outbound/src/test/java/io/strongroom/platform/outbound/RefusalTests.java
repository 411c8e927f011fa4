package io.strongroom.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.strongroom.platform.outbound.address.AllowedHosts;
import io.strongroom.platform.outbound.address.ServiceLookup.ServiceHost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guard refuses is refused before a packet leaves: a listener at the very address hears nothing. */
class RefusalTests {

    private final Listener listener = Listener.on("127.0.0.1", 0);

    @AfterEach
    void close() {
        listener.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "https://127.0.0.1:%d/",
                "https://localhost:%d/",
                "https://2130706433:%d/",
                "https://017700000001:%d/",
                "https://0177.0.0.1:%d/",
                "https://0x7f000001:%d/",
                "https://0x7f.0.0.1:%d/",
                "https://127.1:%d/",
                "https://127.0.0.1.:%d/",
                "https://[::ffff:127.0.0.1]:%d/",
                "https://[::ffff:7f00:1]:%d/",
                "https://[::127.0.0.1]:%d/",
                "https://[64:ff9b::7f00:1]:%d/",
                "https://[2002:7f00:1::]:%d/",
                "https://0.0.0.0:%d/",
                "https://[::]:%d/",
                "https://user@127.0.0.1:%d/",
                "https://a.example@127.0.0.1:%d/",
                "https://points-here.example:%d/"
            })
    void urls(String url) {
        OutboundGuard guard = Guards.local();
        Outcome outcome = guard.exchange(
                OutboundRequest.of("GET", URI.create(url.formatted(listener.port()))), AllowedHosts.NONE);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(listener.heardNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "localhost", "2130706433", "0x7f.1", "::ffff:127.0.0.1", "0.0.0.0", "db.example"})
    void hostsWithPorts(String host) {
        Outcome outcome = Guards.local().reach(PortRequest.of(host, listener.port()), AllowedHosts.NONE);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(listener.heardNothing()).isTrue();
    }

    @Test
    void theTargetOfARedirect() throws IOException {
        HttpServer redirecting = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        redirecting.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + listener.port() + "/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        redirecting.start();
        String address = "127.0.0.1:" + redirecting.getAddress().getPort();
        try {
            // Both are allowed: a redirect is followed nowhere.
            var allowed = AllowedHosts.of(List.of(address, "127.0.0.1:" + listener.port()));
            Outcome outcome =
                    Guards.local().exchange(OutboundRequest.of("GET", URI.create("http://" + address + "/")), allowed);
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Answer.class, answer -> assertThat(answer.status()).isEqualTo(302));
            assertThat(listener.heardNothing()).isTrue();
        } finally {
            redirecting.stop(0);
        }
    }

    @Test
    void anAddressThatTheNameGetsAfterItWasChecked() throws IOException {
        List<String> asked = new ArrayList<>();
        // The name leads to another address each time it is asked for.
        OutboundGuard guard = Guards.with(name -> {
            asked.add(name);
            return List.of(InetAddress.ofLiteral(asked.size() == 1 ? "127.0.0.2" : "127.0.0.1"));
        });
        try (Listener first = Listener.on("127.0.0.2", listener.port())) {
            var allowed = AllowedHosts.of(List.of("rebinding.example"));
            var request = PortRequest.of("rebinding.example", listener.port());
            assertThat(guard.reach(request, allowed)).isEqualTo(new Outcome.Reached());
            assertThat(first.heardNothing()).isFalse();
        }
        assertThat(asked).containsExactly("rebinding.example");
        assertThat(listener.heardNothing()).isTrue();
    }

    @Test
    void aNameOfWhichOneAddressIsForbidden() {
        OutboundGuard guard = Guards.with(
                name -> List.of(InetAddress.ofLiteral("93.184.216.34"), InetAddress.ofLiteral("127.0.0.1")));
        Outcome outcome = guard.reach(PortRequest.of("mixed.example", listener.port()), AllowedHosts.NONE);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(listener.heardNothing()).isTrue();
    }

    @Test
    void aServiceOfWhichOneHostIsForbidden() {
        OutboundGuard guard = Guards.naming(
                new ServiceHost("allowed.example", listener.port()), new ServiceHost("other.example", listener.port()));
        var allowed = AllowedHosts.of(List.of("allowed.example", "cluster.example"));
        Outcome outcome = guard.reach(new PortRequest("cluster.example", 1, "_x._tcp", false, null), allowed);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(listener.heardNothing()).isTrue();
    }

    @Test
    void anotherPortOfAnAllowedHost() {
        var allowed = AllowedHosts.of(List.of("127.0.0.1:" + (listener.port() == 9000 ? 9001 : 9000)));
        Outcome outcome = Guards.local().reach(PortRequest.of("127.0.0.1", listener.port()), allowed);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(listener.heardNothing()).isTrue();
    }

    @Test
    void aProxyOfTheMachine() {
        System.setProperty("socksProxyHost", "127.0.0.1");
        System.setProperty("socksProxyPort", String.valueOf(listener.port()));
        System.setProperty("https.proxyHost", "127.0.0.1");
        System.setProperty("https.proxyPort", String.valueOf(listener.port()));
        try (Listener target = Listener.on("127.0.0.2", 0)) {
            String address = "127.0.0.2:" + target.port();
            var allowed = AllowedHosts.of(List.of(address));
            OutboundGuard guard = Guards.local();
            guard.reach(PortRequest.of("127.0.0.2", target.port()), allowed);
            guard.exchange(OutboundRequest.of("GET", URI.create("http://" + address + "/")), allowed);
            assertThat(target.heardNothing()).isFalse();
        } finally {
            List.of("socksProxyHost", "socksProxyPort", "https.proxyHost", "https.proxyPort")
                    .forEach(System::clearProperty);
        }
        assertThat(listener.heardNothing()).isTrue();
    }
}
