package io.strongroom.platform.outbound.address;

import java.net.UnknownHostException;
import java.util.List;

/** Finds the hosts that DNS names for a service (RFC 2782). */
@FunctionalInterface
public interface ServiceLookup {

    /** The machine's own resolver. */
    ServiceLookup SYSTEM = new DnsServices();

    /**
     * @param name such as {@code _mongodb._tcp.cluster.example}
     * @throws UnknownHostException when there are none, or the answer cannot be had
     */
    List<ServiceHost> hosts(String name) throws UnknownHostException;

    /** One of the hosts; nothing of it is checked. */
    record ServiceHost(String host, int port) {}
}
