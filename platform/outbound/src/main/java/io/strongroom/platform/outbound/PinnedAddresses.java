package io.strongroom.platform.outbound;

import io.strongroom.platform.outbound.address.Destination;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/** Gives the client the addresses that were checked, and resolves nothing. */
final class PinnedAddresses implements DnsResolver {

    private final Destination destination;

    PinnedAddresses(Destination destination) {
        this.destination = destination;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        if (!host.equals(destination.name())) {
            throw new UnknownHostException("Only the checked host is connected to");
        }
        return destination.addresses().toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
