package io.strongroom.platform.outbound.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A host in the one form in which it is taken: a name in ASCII and lower case, four decimal numbers, or an IPv6 address in brackets. Other ways to
 * write an IPv4 address (one number, octal, hexadecimal, fewer parts) are read in different ways by different programs and are not taken.
 *
 * @param text as it stands in URLs
 * @param literal the address that it is; null for a name
 */
public record Host(String text, @Nullable InetAddress literal) {

    private static final Pattern LABELS =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern FOUR_NUMBERS =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    /** A last label like this makes programs take the whole for a number (WHATWG URL, "ends in a number"). */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

    private static final Pattern SIX = Pattern.compile("[0-9a-f:.]{2,45}");

    /** Empty for what is no host, or one in a form that is not taken. */
    public static Optional<Host> parse(String text) {
        String host = text.toLowerCase(Locale.ROOT);
        if (host.startsWith("[") && host.endsWith("]")) {
            return six(host.substring(1, host.length() - 1));
        }
        if (FOUR_NUMBERS.matcher(host).matches()) {
            return Optional.of(new Host(host, InetAddress.ofLiteral(host)));
        }
        if (ENDS_IN_A_NUMBER.matcher(host).matches() || !LABELS.matcher(host).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Host(host, null));
    }

    /** IPv6, mapped IPv4 not among it: as an address of its own that is nobody's. */
    private static Optional<Host> six(String text) {
        if (!SIX.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            InetAddress address = Inet6Address.ofLiteral(text);
            return address instanceof Inet6Address
                    ? Optional.of(new Host("[" + address.getHostAddress() + "]", address))
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    boolean isLiteral() {
        return literal != null;
    }

    /** As a name for TLS and for the client: without brackets. */
    String bare() {
        return literal == null || literal.getAddress().length == 4 ? text : text.substring(1, text.length() - 1);
    }
}
