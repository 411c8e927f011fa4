package io.strongroom.platform.outbound.address;

import io.strongroom.platform.web.request.AddressRanges;
import java.net.Inet4Address;
import java.net.InetAddress;

/** Who may reach an address, by the special-purpose registries of IANA (RFC 6890) and what clouds put beside them. */
enum Reachability {
    /** Anybody. */
    PUBLIC,
    /** Of this machine or of some network: for those who are allowed the host. */
    PRIVATE,
    /** Of the link, where clouds hand credentials of the machine to whoever asks: for those who are allowed the very address, not a name of it. */
    LINK,
    /** Nobody: no host, or one that is named by a detour. */
    NEVER;

    /** Of clouds: Azure's is a public address, Alibaba's a shared one, Oracle's one for protocols; AWS and Google have one of IPv6 each. */
    private static final AddressRanges METADATA =
            AddressRanges.parse("168.63.129.16,100.100.100.200,192.0.0.192,fd00:ec2::254,fd20:ce::254");

    private static final AddressRanges ON_THE_LINK = AddressRanges.parse("169.254.0.0/16,fe80::/10");

    /** This network, multicast, reserved, broadcast. */
    private static final AddressRanges NO_HOST = AddressRanges.parse("0.0.0.0/8,224.0.0.0/4,240.0.0.0/4");

    /**
     * Private, shared by carriers, loopback, for protocols, for documentation, relays of 6to4, for benchmarks.
     */
    private static final AddressRanges OF_A_NETWORK = AddressRanges.parse(
            "10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,172.16.0.0/12,192.0.0.0/24,"
                    + "192.0.2.0/24,192.88.99.0/24,192.168.0.0/16,198.18.0.0/15,198.51.100.0/24,203.0.113.0/24,::1,fc00::/7,fec0::/10");

    /** What is given to hosts of the internet; all of IPv6 that is not here is for nobody, so also IPv4 that is mapped (::ffff:0:0/96) or translated (64:ff9b::/96). */
    private static final AddressRanges GLOBAL = AddressRanges.parse("2000::/3");

    /** Protocols (Teredo, ORCHID and benchmarks among them), documentation, 6to4. */
    private static final AddressRanges NOT_GLOBAL = AddressRanges.parse("2001::/23,2001:db8::/32,2002::/16,3fff::/20");

    static Reachability of(InetAddress address) {
        String text = address.getHostAddress();
        if (METADATA.contain(text) || ON_THE_LINK.contain(text)) {
            return LINK;
        }
        if (OF_A_NETWORK.contain(text)) {
            return PRIVATE;
        }
        if (NO_HOST.contain(text)) {
            return NEVER;
        }
        return address instanceof Inet4Address || GLOBAL.contain(text) && !NOT_GLOBAL.contain(text) ? PUBLIC : NEVER;
    }

    /**
     * @param allowed whether the host is an exception
     * @param literal whether the host was written as an address
     */
    boolean allows(boolean allowed, boolean literal) {
        return switch (this) {
            case PUBLIC -> true;
            case PRIVATE -> allowed;
            case LINK -> allowed && literal;
            case NEVER -> false;
        };
    }
}
