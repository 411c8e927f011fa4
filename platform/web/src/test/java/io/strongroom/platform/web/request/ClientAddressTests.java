package io.strongroom.platform.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTests {

    private final ClientAddress addresses = new ClientAddress("10.0.0.0/8, ::1");

    @ParameterizedTest(name = "from {0} with {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 |                              | 203.0.113.7",
                "203.0.113.7 | 6.6.6.6                      | 203.0.113.7",
                "10.1.2.3    |                              | 10.1.2.3",
                "10.1.2.3    | 203.0.113.7                  | 203.0.113.7",
                "10.1.2.3    | 6.6.6.6, 203.0.113.7         | 203.0.113.7",
                "10.1.2.3    | 6.6.6.6, 203.0.113.7, 10.9.9.9 | 203.0.113.7",
                "10.1.2.3    | 10.9.9.9                     | 10.9.9.9",
                "10.1.2.3    | unknown                      | 10.1.2.3",
                "10.1.2.3    | 203.0.113.7, evil.example    | 10.1.2.3",
                "10.1.2.3    | 203.0.113.7:443              | 10.1.2.3",
                "::1         | 2001:db8::7                  | 2001:db8::7",
                "0:0:0:0:0:0:0:1 | 203.0.113.7              | 203.0.113.7",
            })
    void believesForwardedAddressesOnlyAsFarAsTrustedProxiesWroteThem(String peer, String header, String client) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        if (header != null) {
            request.addHeader("X-Forwarded-For", header);
        }

        assertThat(addresses.of(request)).isEqualTo(client);
    }

    @Test
    void readsSeveralHeaderLinesInTheirOrder() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("10.1.2.3");
        request.addHeader("X-Forwarded-For", "6.6.6.6");
        request.addHeader("X-Forwarded-For", "203.0.113.7");

        assertThat(addresses.of(request)).isEqualTo("203.0.113.7");
    }

    @Test
    void trustsNobodyWithoutConfiguration() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("X-Forwarded-For", "6.6.6.6");

        assertThat(new ClientAddress("").of(request)).isEqualTo("127.0.0.1");
    }

    @Test
    void refusesARangeThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientAddress("10.0.0.0/99"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientAddress("proxy.example"));
    }
}
