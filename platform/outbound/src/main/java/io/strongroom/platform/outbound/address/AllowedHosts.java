package io.strongroom.platform.outbound.address;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The exceptions of a tenant: hosts that it may reach over plain http and at private addresses. An entry with a port is for that port alone, one
 * without for every port of the host. An entry is for the host as it is written: a name that leads to an allowed address is not allowed by that.
 */
public final class AllowedHosts {

    public static final AllowedHosts NONE = new AllowedHosts(Set.of());

    private final Set<String> entries;

    private AllowedHosts(Set<String> entries) {
        this.entries = entries;
    }

    /** What other services wrote down; an entry that is none allows nothing. */
    public static AllowedHosts of(List<String> entries) {
        Set<String> allowed = new LinkedHashSet<>();
        entries.forEach(entry -> canonical(entry).ifPresent(allowed::add));
        return new AllowedHosts(allowed);
    }

    /** The one way to write an entry; empty for what is none. */
    public static Optional<String> canonical(String entry) {
        return HostAndPort.parse(entry).map(HostAndPort::text);
    }

    boolean contain(Host host, int port) {
        return entries.contains(host.text()) || entries.contains(host.text() + ":" + port);
    }
}
