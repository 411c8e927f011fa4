package io.strongroom.platform.outbound.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.outbound.address.ServiceLookup.ServiceHost;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a call may go. */
class DestinationsTests {

    private static final Map<String, String> NAMES = Map.of(
            "public.example", "93.184.216.34",
            "public6.example", "2606:4700::1111",
            "both.example", "93.184.216.34 2606:4700::1111",
            "inside.example", "10.0.0.7",
            "mixed.example", "93.184.216.34 127.0.0.1",
            "metadata.example", "169.254.169.254",
            "many.example", "224.0.0.1");

    private final Destinations destinations = new Destinations(DestinationsTests::look, DestinationsTests::services);
    private final AllowedHosts allowed = AllowedHosts.of(List.of(
            "127.0.0.1:9000",
            "Inside.Example",
            "metadata.example",
            "many.example",
            "0.0.0.0",
            "169.254.170.2:80",
            "[::1]:9000",
            "public.example:8080"));

    private static List<InetAddress> look(String name) throws UnknownHostException {
        if (!NAMES.containsKey(name)) {
            throw new UnknownHostException();
        }
        return Arrays.stream(NAMES.get(name).split(" ", -1))
                .map(InetAddress::ofLiteral)
                .toList();
    }

    private static List<ServiceHost> services(String name) throws UnknownHostException {
        return switch (name) {
            case "_x._tcp.cluster.example" ->
                List.of(new ServiceHost("public.example", 1234), new ServiceHost("2130706433", 1));
            case "_x._tcp.empty.example" -> List.of();
            default -> throw new UnknownHostException();
        };
    }

    @Test
    void ofServicesAreThoseOfTheirHostsEachChecked() {
        assertThat(destinations.ofService("_x._tcp", "cluster.example", allowed))
                .hasSize(2)
                .endsWith(new Checked.Refused(Refusal.AMBIGUOUS))
                .first()
                .isInstanceOf(Checked.Allowed.class);
        assertThat(destinations.ofService("_x._tcp", "empty.example", allowed)).isEmpty();
        assertThat(destinations.ofService("_x._tcp", "other.example", allowed)).containsExactly(new Checked.Unknown());
        assertThat(destinations.ofService("_x._tcp", "a/../b", allowed))
                .containsExactly(new Checked.Refused(Refusal.AMBIGUOUS));
    }

    @ParameterizedTest
    @CsvSource({
        "https://public.example, public.example, 443",
        "HTTPS://Public.Example:8443/x?y#z, public.example, 8443",
        "https://public6.example/, public6.example, 443",
        "https://both.example/, both.example, 443",
        "https://93.184.216.34/, 93.184.216.34, 443",
        "https://[2606:4700::1111]/, 2606:4700:0:0:0:0:0:1111, 443",
        "http://127.0.0.1:9000/x, 127.0.0.1, 9000",
        "https://127.0.0.1:9000/x, 127.0.0.1, 9000",
        "http://[::1]:9000/x, 0:0:0:0:0:0:0:1, 9000",
        "http://inside.example, inside.example, 80",
        "http://inside.example:1234, inside.example, 1234",
        "http://public.example:8080, public.example, 8080",
        "http://169.254.170.2/, 169.254.170.2, 80"
    })
    void areAllowed(String url, String name, int port) {
        Checked checked = destinations.of(URI.create(url), allowed);
        assertThat(checked).isInstanceOfSatisfying(Checked.Allowed.class, found -> {
            assertThat(found.destination().name()).isEqualTo(name);
            assertThat(found.destination().port()).isEqualTo(port);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "http://public.example/, NOT_HTTPS",
        "http://127.0.0.1:9001/, NOT_HTTPS",
        "https://127.0.0.1:9001/, NOT_PUBLIC",
        "https://127.0.0.1/, NOT_PUBLIC",
        "https://[::1]/, NOT_PUBLIC",
        "https://[::7f00:1]/, NOT_PUBLIC",
        "https://[64:ff9b::7f00:1]/, NOT_PUBLIC",
        "https://[fd00::1]/, NOT_PUBLIC",
        "https://mixed.example/, NOT_PUBLIC",
        "https://metadata.example/, NOT_PUBLIC",
        "https://169.254.169.254/, NOT_PUBLIC",
        "https://many.example/, NOT_PUBLIC",
        "https://0.0.0.0/, NOT_PUBLIC",
        "https://[::ffff:127.0.0.1]:9000/, AMBIGUOUS",
        "https://2130706433/, AMBIGUOUS",
        "https://0177.0.0.1/, AMBIGUOUS",
        "https://0x7f000001/, AMBIGUOUS",
        "https://127.1/, AMBIGUOUS",
        "https://user:pass@public.example/, AMBIGUOUS",
        "https://public.example@127.0.0.1/, AMBIGUOUS",
        "https://public.example:0/, AMBIGUOUS",
        "https://public.example:65536/, AMBIGUOUS",
        "https://public.example:/, AMBIGUOUS",
        "https://public.example./, AMBIGUOUS",
        "ftp://public.example/, NOT_AN_ADDRESS",
        "file:///etc/passwd, NOT_AN_ADDRESS",
        "https:public.example, NOT_AN_ADDRESS",
        "/relative, NOT_AN_ADDRESS",
        "jar:https://public.example!/, NOT_AN_ADDRESS"
    })
    void areRefused(String url, Refusal reason) {
        assertThat(destinations.of(URI.create(url), allowed)).isEqualTo(new Checked.Refused(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 5432, NOT_PUBLIC",
        "::1, 5432, NOT_PUBLIC",
        "[::1], 5432, NOT_PUBLIC",
        "2130706433, 5432, AMBIGUOUS",
        "server\\instance, 1433, AMBIGUOUS",
        "'server,1433', 1433, AMBIGUOUS",
        "public.example, 0, NOT_AN_ADDRESS",
        "public.example, 65536, NOT_AN_ADDRESS"
    })
    void ofHostsAndPortsAreRefused(String host, int port, Refusal reason) {
        assertThat(destinations.of(host, port, allowed)).isEqualTo(new Checked.Refused(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public.example", "both.example", "127.0.0.1", "::1", "[::1]"})
    void ofHostsAndPortsAreAllowed(String host) {
        assertThat(destinations.of(host, 9000, allowed)).isInstanceOf(Checked.Allowed.class);
    }

    @Test
    void namesWithoutAnAddressAreUnknown() {
        assertThat(destinations.of(URI.create("https://nothing.example"), allowed))
                .isEqualTo(new Checked.Unknown());
    }

    @Test
    void anAllowedAddressIsNotAllowedByAnotherName() {
        var pointing =
                new Destinations(name -> List.of(InetAddress.ofLiteral("127.0.0.1")), DestinationsTests::services);
        assertThat(pointing.of(URI.create("https://evil.example:9000/"), allowed))
                .isEqualTo(new Checked.Refused(Refusal.NOT_PUBLIC));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:9000, 127.0.0.1:9000",
        "DHIS2.intra.example, dhis2.intra.example",
        "[::1]:80, [0:0:0:0:0:0:0:1]:80"
    })
    void exceptionsHaveOneForm(String written, String entry) {
        assertThat(AllowedHosts.canonical(written)).hasValue(entry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "*.example",
                "10.0.0.0/8",
                "http://a.example",
                "a.example/",
                "a.example:0",
                "a.example:70000",
                "a.example:",
                "2130706433",
                "::1",
                "a b"
            })
    void exceptionsHaveNoOther(String written) {
        assertThat(AllowedHosts.canonical(written)).isEmpty();
    }
}
