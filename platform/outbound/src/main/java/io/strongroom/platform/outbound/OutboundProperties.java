package io.strongroom.platform.outbound;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param connectTimeout for one TCP connection to an address that a tenant names
 * @param timeLimit for a whole call to such an address, resolving its name and reading the answer included
 * @param answerLimit of an answer's body; what goes on beyond is not read
 * @param atOnce such calls at the same time, in one process; one more is not made
 */
@ConfigurationProperties(prefix = "strongroom.outbound", ignoreUnknownFields = false)
record OutboundProperties(
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("10s") Duration timeLimit,
        @DefaultValue("64KB") DataSize answerLimit,
        @DefaultValue("64") int atOnce) {}
