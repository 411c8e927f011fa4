package io.strongroom.credentials.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a tenant may have where the superuser has given it no limit of its own. How many versions are kept then is
 * {@code strongroom.values.versions-kept}.
 *
 * @param credentials credentials of a tenant, those to be purged among them
 * @param projects projects of a tenant
 * @param environmentsPerCredential environments of one credential, at most 1000
 */
@ConfigurationProperties(prefix = "strongroom.limits", ignoreUnknownFields = false)
record LimitSettings(
        @DefaultValue("5000000") int credentials,
        @DefaultValue("100000") int projects,
        @DefaultValue("100") int environmentsPerCredential) {

    LimitSettings {
        check("credentials", Limit.CREDENTIALS, credentials);
        check("projects", Limit.PROJECTS, projects);
        check("environments-per-credential", Limit.ENVIRONMENTS, environmentsPerCredential);
    }

    private static void check(String property, Limit limit, int value) {
        if (!limit.allows(value)) {
            throw new IllegalArgumentException("strongroom.limits." + property + " lies " + limit.range());
        }
    }
}
