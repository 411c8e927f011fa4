package io.strongroom.platform.outbound.address;

import java.net.InetAddress;
import java.util.List;

/**
 * Where a call may go: the addresses were checked, and nothing but these is connected to.
 *
 * @param name what TLS is held to; an IPv6 address stands without brackets
 * @param addresses at least one, to be tried in this order
 */
public record Destination(String name, int port, List<InetAddress> addresses) {}
