package io.strongroom.credentials;

import io.strongroom.platform.data.JpaDataPlatform;
import io.strongroom.platform.data.idempotency.FingerprintKey;
import io.strongroom.platform.data.idempotency.IdempotencyPlatform;
import io.strongroom.platform.data.key.SharedKeys;
import io.strongroom.platform.events.EventsPlatform;
import io.strongroom.platform.outbound.OutboundPlatform;
import io.strongroom.platform.vault.ServiceSecrets;
import io.strongroom.platform.vault.VaultPlatform;
import io.strongroom.platform.web.WebPlatform;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({
    WebPlatform.class,
    JpaDataPlatform.class,
    IdempotencyPlatform.class,
    EventsPlatform.class,
    VaultPlatform.class,
    OutboundPlatform.class
})
public class CredentialServiceApplication {

    @Bean
    FingerprintKey fingerprintKey(ServiceSecrets secrets, JdbcClient jdbc, PlatformTransactionManager transactions) {
        var keys = new SharedKeys(secrets::read, secrets::write, jdbc, transactions);
        return () -> keys.key("idempotency-fingerprint");
    }

    public static void main(String[] args) {
        SpringApplication.run(CredentialServiceApplication.class, args);
    }
}
