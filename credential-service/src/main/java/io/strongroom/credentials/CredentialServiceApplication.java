package io.strongroom.credentials;

import io.strongroom.platform.data.JpaDataPlatform;
import io.strongroom.platform.events.EventsPlatform;
import io.strongroom.platform.vault.VaultPlatform;
import io.strongroom.platform.web.WebPlatform;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({WebPlatform.class, JpaDataPlatform.class, EventsPlatform.class, VaultPlatform.class})
public class CredentialServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(CredentialServiceApplication.class, args);
    }
}
