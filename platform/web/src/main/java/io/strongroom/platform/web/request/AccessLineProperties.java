package io.strongroom.platform.web.request;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One line of the log for each request that was answered.
 *
 * @param enabled whether a line is written for each request; the gateway does unless it is told not to, the services do not
 */
@ConfigurationProperties(prefix = "strongroom.access-line", ignoreUnknownFields = false)
record AccessLineProperties(@DefaultValue("false") boolean enabled) {}
