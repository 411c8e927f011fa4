package io.strongroom.platform.outbound;

import org.jspecify.annotations.Nullable;

/**
 * The question whether something answers at a port. Nothing is sent there but, if asked for, a TLS handshake.
 *
 * @param host a name or an address; the domain where a service is named
 * @param port not looked at where a service is named
 * @param service the service whose hosts and ports are looked up in DNS (SRV), such as {@code _mongodb._tcp}; null for the host itself
 * @param tls whether a TLS handshake must succeed, with a certificate for the host
 * @param greeting what the other side must say first, in ASCII; null to be content with the connection
 */
public record PortRequest(
        String host,
        int port,
        @Nullable String service,
        boolean tls,
        @Nullable String greeting) {

    /** Of a host and a port, content with the connection. */
    public static PortRequest of(String host, int port) {
        return new PortRequest(host, port, null, false, null);
    }
}
