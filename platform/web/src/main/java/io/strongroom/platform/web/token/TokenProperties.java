package io.strongroom.platform.web.token;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How access tokens are checked.
 *
 * @param issuer the gateway's public address, as it stands in {@code iss}
 * @param jwksUri where the issuer's keys are fetched, when they are first needed
 * @param audience what {@code aud} has to name
 * @param remembered how many verified tokens are remembered, at most
 */
@ConfigurationProperties(prefix = "strongroom.token", ignoreUnknownFields = false)
record TokenProperties(
        String issuer,
        URI jwksUri,
        @DefaultValue("strongroom") String audience,
        @DefaultValue("20000") int remembered) {}
