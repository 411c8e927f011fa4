package io.strongroom.platform.outbound.address;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Checks where a call wants to go. A name is resolved once, here; each of its addresses must be allowed, since any of them may be the one that is
 * taken. The destination holds the very addresses that were checked.
 */
public final class Destinations {

    private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443);

    private final AddressLookup lookup;
    private final ServiceLookup services;

    public Destinations(AddressLookup lookup, ServiceLookup services) {
        this.lookup = lookup;
        this.services = services;
    }

    /** Where a URL of http or https leads. */
    public Checked of(URI url, AllowedHosts allowed) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        Integer usual = PORTS.get(scheme);
        String authority = url.getRawAuthority();
        if (usual == null || authority == null) {
            return new Checked.Refused(Refusal.NOT_AN_ADDRESS);
        }
        Optional<HostAndPort> named = HostAndPort.parse(authority);
        if (named.isEmpty()) {
            return new Checked.Refused(Refusal.AMBIGUOUS);
        }
        Host host = named.get().host();
        int port = named.get().port().orElse(usual);
        if (scheme.equals("http") && !allowed.contain(host, port)) {
            return new Checked.Refused(Refusal.NOT_HTTPS);
        }
        return of(host, port, allowed);
    }

    /**
     * Where a host and a port lead.
     *
     * @param host a name or an address; one of IPv6 may stand without brackets
     */
    public Checked of(String host, int port, AllowedHosts allowed) {
        String written = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        if (port < 1 || port > 65_535) {
            return new Checked.Refused(Refusal.NOT_AN_ADDRESS);
        }
        return Host.parse(written)
                .map(named -> of(named, port, allowed))
                .orElseGet(() -> new Checked.Refused(Refusal.AMBIGUOUS));
    }

    /**
     * Where the hosts lead that DNS names for a service of a domain; each is checked like any other.
     *
     * @param service such as {@code _mongodb._tcp}
     */
    public List<Checked> ofService(String service, String domain, AllowedHosts allowed) {
        Optional<Host> named = Host.parse(domain);
        if (named.isEmpty()) {
            return List.of(new Checked.Refused(Refusal.AMBIGUOUS));
        }
        try {
            return services.hosts(service + "." + named.get().text()).stream()
                    .map(found -> of(found.host(), found.port(), allowed))
                    .toList();
        } catch (UnknownHostException none) {
            return List.of(new Checked.Unknown());
        }
    }

    private Checked of(Host host, int port, AllowedHosts allowed) {
        List<InetAddress> addresses;
        try {
            addresses = host.literal() != null ? List.of(host.literal()) : lookup.addresses(host.text());
        } catch (UnknownHostException none) {
            return new Checked.Unknown();
        }
        if (addresses.isEmpty()) {
            return new Checked.Unknown();
        }
        boolean exception = allowed.contain(host, port);
        boolean all =
                addresses.stream().allMatch(address -> Reachability.of(address).allows(exception, host.isLiteral()));
        return all
                ? new Checked.Allowed(new Destination(host.bare(), port, addresses))
                : new Checked.Refused(Refusal.NOT_PUBLIC);
    }
}
