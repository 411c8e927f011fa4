package io.strongroom.gateway.route;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of header fields that a {@code Connection} field declares to be for one hop only. */
final class ConnectionOptions {

    private ConnectionOptions() {}

    static Set<String> of(Collection<String> connection) {
        return connection.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(option -> option.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
