package io.strongroom.credentials.withdrawal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param every pause between two rounds of the withdrawals that are not done yet
 * @param most credentials of one withdrawal in one round, so that another one waits no longer than that
 */
@ConfigurationProperties(prefix = "strongroom.withdrawals", ignoreUnknownFields = false)
record WithdrawalSettings(
        @DefaultValue("500ms") Duration every,
        @DefaultValue("200") int most) {}
