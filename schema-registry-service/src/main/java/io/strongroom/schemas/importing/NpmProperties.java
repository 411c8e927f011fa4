package io.strongroom.schemas.importing;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where adaptor packages come from.
 *
 * @param registry base address of the npm registry, http or https; empty: nothing can be imported, only the bundled schemas are served
 * @param tarballHosts hosts ({@code name} or {@code name:port}) besides the registry's own from which tarballs may be fetched, and to
 *     which the registry may redirect. A tarball that is said to be anywhere else is asked for at the registry
 * @param maxVersions how many versions of a package are imported, the highest first
 * @param parallel how many tarballs are fetched at once
 * @param connectTimeout for a connection
 * @param answerTimeout for one whole answer, tarballs included
 */
@ConfigurationProperties(prefix = "strongroom.npm", ignoreUnknownFields = false)
record NpmProperties(
        @Nullable String registry,
        @DefaultValue Set<String> tarballHosts,
        @DefaultValue("300") int maxVersions,
        @DefaultValue("4") int parallel,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("60s") Duration answerTimeout) {

    NpmProperties {
        tarballHosts = Set.copyOf(tarballHosts);
        if (registry != null && !registry.isBlank() && !registry.matches("https?://[^\\s/].*")) {
            throw new IllegalArgumentException("strongroom.npm.registry must be an http or https address");
        }
    }

    /** The registry's address, with a slash at its end. */
    Optional<URI> address() {
        return Optional.ofNullable(registry)
                .filter(text -> !text.isBlank())
                .map(text -> URI.create(text.endsWith("/") ? text : text + "/"));
    }
}
