package io.strongroom.platform.outbound.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which form a host is taken. */
class HostTests {

    @ParameterizedTest
    @CsvSource({
        "example.org, example.org",
        "DHIS2.Example.ORG, dhis2.example.org",
        "localhost, localhost",
        "xn--mnchen-3ya.example, xn--mnchen-3ya.example",
        "1a.example, 1a.example",
        "3.example.com, 3.example.com",
        "127.0.0.1, 127.0.0.1",
        "255.255.255.255, 255.255.255.255",
        "[::1], [0:0:0:0:0:0:0:1]",
        "[2606:4700::1111], [2606:4700:0:0:0:0:0:1111]",
        "[::127.0.0.1], [0:0:0:0:0:0:7f00:1]"
    })
    void hasOneForm(String written, String text) {
        assertThat(Host.parse(written))
                .hasValueSatisfying(host -> assertThat(host.text()).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "017700000001",
                "0x7f000001",
                "0x7f.1",
                "0x",
                "127.1",
                "127.0.1",
                "0177.0.0.1",
                "127.0.0.01",
                "127.0.0.0x1",
                "127.0.0.1.",
                "256.0.0.1",
                "1.2.3.4.5",
                "example.0x7f",
                "example.1",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[fe80::1%eth0]",
                "[::1",
                "[]",
                "::1",
                "example.org.",
                ".example.org",
                "exa mple.org",
                "exa_mple.org",
                "-a.example",
                "münchen.example",
                "１２７.0.0.1",
                "127。0。0。1",
                "user@example.org",
                "a/b",
                ""
            })
    void isTakenInNoOther(String written) {
        assertThat(Host.parse(written)).isEmpty();
    }
}
