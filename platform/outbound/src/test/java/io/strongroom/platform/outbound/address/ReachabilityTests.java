package io.strongroom.platform.outbound.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which address is for whom. The first and the last of each range stand here, and their neighbours. */
class ReachabilityTests {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, NEVER",
        "0.255.255.255, NEVER",
        "1.0.0.0, PUBLIC",
        "9.255.255.255, PUBLIC",
        "10.0.0.0, PRIVATE",
        "10.255.255.255, PRIVATE",
        "11.0.0.0, PUBLIC",
        "100.63.255.255, PUBLIC",
        "100.64.0.0, PRIVATE",
        "100.100.100.200, LINK",
        "100.127.255.255, PRIVATE",
        "100.128.0.0, PUBLIC",
        "126.255.255.255, PUBLIC",
        "127.0.0.0, PRIVATE",
        "127.255.255.255, PRIVATE",
        "128.0.0.0, PUBLIC",
        "168.63.129.15, PUBLIC",
        "168.63.129.16, LINK",
        "169.253.255.255, PUBLIC",
        "169.254.0.0, LINK",
        "169.254.169.254, LINK",
        "169.254.255.255, LINK",
        "169.255.0.0, PUBLIC",
        "172.15.255.255, PUBLIC",
        "172.16.0.0, PRIVATE",
        "172.31.255.255, PRIVATE",
        "172.32.0.0, PUBLIC",
        "192.0.0.0, PRIVATE",
        "192.0.0.192, LINK",
        "192.0.1.0, PUBLIC",
        "192.0.2.1, PRIVATE",
        "192.88.99.1, PRIVATE",
        "192.167.255.255, PUBLIC",
        "192.168.0.0, PRIVATE",
        "192.168.255.255, PRIVATE",
        "192.169.0.0, PUBLIC",
        "198.17.255.255, PUBLIC",
        "198.18.0.0, PRIVATE",
        "198.19.255.255, PRIVATE",
        "198.20.0.0, PUBLIC",
        "198.51.100.1, PRIVATE",
        "203.0.113.1, PRIVATE",
        "223.255.255.255, PUBLIC",
        "224.0.0.0, NEVER",
        "239.255.255.255, NEVER",
        "240.0.0.0, NEVER",
        "255.255.255.255, NEVER"
    })
    void ofFourBytes(String address, Reachability expected) {
        assertThat(Reachability.of(InetAddress.ofLiteral(address))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "::, NEVER",
        "::1, PRIVATE",
        "::2, NEVER",
        "::7f00:1, NEVER",
        "64:ff9b::7f00:1, NEVER",
        "64:ff9b::808:808, NEVER",
        "64:ff9b:1::1, NEVER",
        "100::1, NEVER",
        "2000::1, PUBLIC",
        "2001::1, NEVER",
        "2001:1ff:ffff::1, NEVER",
        "2001:200::1, PUBLIC",
        "2001:db8::1, NEVER",
        "2002:7f00:1::, NEVER",
        "2606:4700::1111, PUBLIC",
        "3fff::1, NEVER",
        "3fff:fff::1, NEVER",
        "3fff:1000::1, PUBLIC",
        "4000::1, NEVER",
        "fbff::1, NEVER",
        "fc00::1, PRIVATE",
        "fd00:ec2::254, LINK",
        "fd20:ce::254, LINK",
        "fdff::1, PRIVATE",
        "fe80::1, LINK",
        "febf::1, LINK",
        "fec0::1, PRIVATE",
        "ff02::1, NEVER"
    })
    void ofSixteenBytes(String address, Reachability expected) {
        assertThat(Reachability.of(InetAddress.ofLiteral(address))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, PRIVATE", "169.254.169.254, LINK", "8.8.8.8, PUBLIC"})
    void ofAddressesThatTheResolverMapped(String four, Reachability expected) throws Exception {
        byte[] bytes = new byte[16];
        bytes[10] = bytes[11] = -1;
        System.arraycopy(InetAddress.ofLiteral(four).getAddress(), 0, bytes, 12, 4);
        assertThat(Reachability.of(InetAddress.getByAddress(bytes))).isEqualTo(expected);
    }
}
