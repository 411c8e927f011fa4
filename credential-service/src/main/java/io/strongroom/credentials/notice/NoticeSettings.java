package io.strongroom.credentials.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param every pause between two rounds that deliver what people are to be told
 * @param retryAfter pause before what was not accepted is delivered again
 * @param most notices that are read at once, 100 at most: more are not accepted together
 */
@ConfigurationProperties(prefix = "strongroom.notices", ignoreUnknownFields = false)
record NoticeSettings(
        @DefaultValue("1s") Duration every,
        @DefaultValue("30s") Duration retryAfter,
        @DefaultValue("100") int most) {}
