package io.strongroom.gateway.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Requests per second, for one caller at one replica of the gateway; a second's worth may come at once.
 *
 * @param machine requests per second for a machine client
 * @param user requests per second for a user, over all their tokens
 * @param address requests per second for an address that shows no token, as at sign-in
 * @param callers how many callers are kept count of, at most
 */
@ConfigurationProperties(prefix = "strongroom.limits", ignoreUnknownFields = false)
record LimitProperties(
        @DefaultValue("5000") int machine,
        @DefaultValue("200") int user,
        @DefaultValue("200") int address,
        @DefaultValue("100000") int callers) {}
