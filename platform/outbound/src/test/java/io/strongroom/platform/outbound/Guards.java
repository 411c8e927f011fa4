package io.strongroom.platform.outbound;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.strongroom.platform.outbound.address.AddressLookup;
import io.strongroom.platform.outbound.address.Destinations;
import io.strongroom.platform.outbound.address.ServiceLookup;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.springframework.util.unit.DataSize;

/** Guards with short times and a look-up of the test's own. */
final class Guards {

    static final int ANSWER_LIMIT = 1024;

    private static final ServiceLookup NO_SERVICES = name -> {
        throw new UnknownHostException();
    };

    private Guards() {}

    /** DNS names these hosts for every service; all names are the loopback's. */
    static OutboundGuard naming(ServiceLookup.ServiceHost... hosts) {
        AddressLookup local = name -> List.of(InetAddress.ofLiteral("127.0.0.1"));
        return new OutboundGuard(
                properties(8),
                new Destinations(local, name -> List.of(hosts)),
                defaultCertificates(),
                new SimpleMeterRegistry());
    }

    /** All names are the loopback's. */
    static OutboundGuard local() {
        return with(name -> List.of(InetAddress.ofLiteral("127.0.0.1")));
    }

    static OutboundGuard knowingNothing() {
        return with(name -> {
            throw new UnknownHostException();
        });
    }

    static OutboundGuard with(AddressLookup lookup) {
        return with(lookup, defaultCertificates(), 64);
    }

    static OutboundGuard with(AddressLookup lookup, SSLContext certificates, int atOnce) {
        return new OutboundGuard(
                properties(atOnce), new Destinations(lookup, NO_SERVICES), certificates, new SimpleMeterRegistry());
    }

    private static OutboundProperties properties(int atOnce) {
        return new OutboundProperties(
                Duration.ofMillis(500), Duration.ofSeconds(1), DataSize.ofBytes(ANSWER_LIMIT), atOnce);
    }

    private static SSLContext defaultCertificates() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
