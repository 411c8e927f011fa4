package io.strongroom.broker.identity.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many sign-ins may fail.
 *
 * @param window how long failures are remembered, from the first of them on
 * @param perPerson failures of one mail address from one network address within the window
 * @param perAddress failures of one network address within the window, whoever is meant
 */
@ConfigurationProperties(prefix = "strongroom.sign-in", ignoreUnknownFields = false)
record SignInProperties(
        @DefaultValue("15m") Duration window,
        @DefaultValue("10") int perPerson,
        @DefaultValue("100") int perAddress) {}
