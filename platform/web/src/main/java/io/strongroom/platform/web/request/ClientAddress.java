package io.strongroom.platform.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finds the client's address. {@code X-Forwarded-For} is believed only as far as trusted proxies wrote it: from the right, past each
 * address of {@code strongroom.trusted-proxies}.
 */
@Component
public class ClientAddress {

    private final AddressRanges trusted;

    public ClientAddress(@Value("${strongroom.trusted-proxies:}") String trustedProxies) {
        this.trusted = AddressRanges.parse(trustedProxies);
    }

    public boolean isTrustedProxy(HttpServletRequest request) {
        return trusted.contain(request.getRemoteAddr());
    }

    public String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        for (String hop : hopsFromTheRight(request)) {
            if (!trusted.contain(address)) {
                return address;
            }
            if (!isAddress(hop)) {
                return address;
            }
            address = hop;
        }
        return address;
    }

    private static List<String> hopsFromTheRight(HttpServletRequest request) {
        return Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList()
                .reversed();
    }

    /** A name must not be looked up, and nothing but an address may stand in events. */
    private static boolean isAddress(String hop) {
        if (!hop.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]{2,45}")) {
            return false;
        }
        try {
            return !InetAddress.ofLiteral(hop).isAnyLocalAddress();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
