package io.strongroom.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.outbound.address.AllowedHosts;
import io.strongroom.platform.outbound.address.ServiceLookup.ServiceHost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether something answers at a port. */
@Timeout(20)
class PortTests {

    private final Listener listener = Listener.on("127.0.0.1", 0);
    private final AllowedHosts allowed = AllowedHosts.of(List.of("server.example"));

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void isReachedByAConnection() {
        assertThat(reach(false, null)).isEqualTo(new Outcome.Reached());
    }

    @Test
    void isReachedByWhatTheOtherSideSaysFirst() {
        saying("SSH-2.0-OpenSSH_9.2\r\n");
        assertThat(reach(false, "SSH-")).isEqualTo(new Outcome.Reached());
    }

    @Test
    void isAnothersWhenItSaysSomethingElse() {
        saying("220 FTP ready\r\n");
        assertThat(reach(false, "SSH-")).isEqualTo(new Outcome.Failed(Failure.BROKEN_ANSWER));
    }

    @Test
    void isTooSlowWhenItSaysNothing() {
        assertThat(reach(false, "SSH-")).isEqualTo(new Outcome.Failed(Failure.TOO_SLOW));
    }

    @Test
    void isNotSafeWithoutTls() {
        saying("HTTP/1.1 400 Bad Request\r\n\r\n");
        assertThat(reach(true, null)).isEqualTo(new Outcome.Failed(Failure.NO_TLS));
    }

    @Test
    void isNotReachedWhereNobodyListens() {
        listener.close();
        assertThat(reach(false, null)).isEqualTo(new Outcome.Failed(Failure.NO_CONNECTION));
    }

    @Test
    void isReachedAtTheSecondAddressWhenTheFirstIsDead() {
        OutboundGuard guard =
                Guards.with(name -> List.of(InetAddress.ofLiteral("127.0.0.3"), InetAddress.ofLiteral("127.0.0.1")));
        var request = PortRequest.of("server.example", listener.port());
        assertThat(guard.reach(request, allowed)).isEqualTo(new Outcome.Reached());
    }

    @Test
    void isReachedAtAHostThatDnsNamesForAService() {
        OutboundGuard guard =
                Guards.naming(new ServiceHost("dead.example", 1), new ServiceHost("server.example", listener.port()));
        var request = new PortRequest("cluster.example", 27017, "_mongodb._tcp", false, null);
        var both = AllowedHosts.of(List.of("server.example", "dead.example"));
        assertThat(guard.reach(request, both)).isEqualTo(new Outcome.Reached());
        assertThat(Guards.local().reach(request, both)).isEqualTo(new Outcome.Failed(Failure.UNKNOWN_HOST));
    }

    private Outcome reach(boolean tls, @Nullable String greeting) {
        return Guards.local().reach(new PortRequest("server.example", listener.port(), null, tls, greeting), allowed);
    }

    private void saying(String greeting) {
        Thread.ofVirtual().start(() -> {
            try (Socket connection = listener.accept()) {
                connection.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
                connection.getInputStream().readAllBytes();
            } catch (IOException closed) {
                // The test is over.
            }
        });
    }
}
