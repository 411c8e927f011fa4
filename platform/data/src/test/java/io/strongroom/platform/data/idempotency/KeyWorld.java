package io.strongroom.platform.data.idempotency;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Keys in a service whose clock a test moves. */
@TestConfiguration(proxyBeanMethods = false)
@Import(IdempotencyPlatform.class)
class KeyWorld {

    @Bean
    MovedClock clock() {
        return new MovedClock();
    }

    @Bean
    FingerprintKey fingerprintKey() {
        return () -> new byte[32];
    }
}
