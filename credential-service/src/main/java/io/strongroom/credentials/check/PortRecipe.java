package io.strongroom.credentials.check;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A look whether something answers at a port.
 *
 * @param asks what is done, for people
 * @param hostNamesPort whether the host may be written as {@code host:port}
 * @param service where hosts are looked up in DNS; null for never
 * @param greeting what the server must say first; null for nothing
 */
record PortRecipe(
        String asks,
        Map<String, String> defaults,
        String host,
        boolean hostNamesPort,
        String port,
        @Nullable Service service,
        boolean tls,
        @Nullable String greeting)
        implements Recipe {

    PortRecipe {
        defaults = Objects.requireNonNullElse(defaults, Map.of());
    }

    /**
     * The hosts are those that DNS names for the service.
     *
     * @param when with these values
     */
    record Service(Map<String, String> when, String name) {}
}
