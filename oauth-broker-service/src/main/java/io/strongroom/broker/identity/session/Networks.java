package io.strongroom.broker.identity.session;

/** One caller's network: an IPv4 address, or the first 64 bits of an IPv6 address, whose other half is the caller's to choose. */
final class Networks {

    private Networks() {}

    static String of(String ip) {
        if (!ip.contains(":")) {
            return ip;
        }
        try {
            byte[] bytes = java.net.InetAddress.ofLiteral(ip).getAddress();
            return bytes.length == 4 ? ip : java.util.HexFormat.of().formatHex(bytes, 0, 8);
        } catch (IllegalArgumentException unreadable) {
            return ip;
        }
    }
}
