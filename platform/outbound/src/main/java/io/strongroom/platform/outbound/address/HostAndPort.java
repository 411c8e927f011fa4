package io.strongroom.platform.outbound.address;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host as an authority names it, with its port where one is named. */
record HostAndPort(Host host, OptionalInt port) {

    private static final Pattern FORM = Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]*)(?::([1-9]\\d{0,4}))?");
    private static final int HIGHEST = 65_535;

    /** Empty for what is none, or one in a form that is not taken. */
    static Optional<HostAndPort> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        OptionalInt port =
                parts.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts.group(2)));
        return port.orElse(0) > HIGHEST
                ? Optional.empty()
                : Host.parse(parts.group(1)).map(host -> new HostAndPort(host, port));
    }

    String text() {
        return port.isPresent() ? host.text() + ":" + port.getAsInt() : host.text();
    }
}
