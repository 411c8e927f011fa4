package io.strongroom.schemas;

import io.strongroom.platform.data.JdbcDataPlatform;
import io.strongroom.platform.data.idempotency.FingerprintKey;
import io.strongroom.platform.data.idempotency.IdempotencyPlatform;
import io.strongroom.platform.events.EventsPlatform;
import io.strongroom.platform.web.WebPlatform;
import io.strongroom.platform.web.peer.InternalAccess;
import io.strongroom.platform.web.peer.ServiceIdentity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({WebPlatform.class, JdbcDataPlatform.class, IdempotencyPlatform.class, EventsPlatform.class})
public class SchemaRegistryServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(SchemaRegistryServiceApplication.class, args);
    }

    /** Without a Vault: a key that nobody has who has no more than the database. */
    @Bean
    FingerprintKey fingerprintKey(ServiceIdentity identity) {
        byte[] key = identity.derivedKey("idempotency-fingerprint");
        return () -> key;
    }

    /** What other services may ask of this one. */
    @Bean
    InternalAccess internalAccess() {
        return new InternalAccess().allow("credential-service", "GET", "/internal/adaptors/{a}/versions/{v}");
    }
}
