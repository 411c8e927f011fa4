package io.strongroom.broker;

import io.strongroom.broker.identity.founding.CreateSuperuser;
import io.strongroom.broker.identity.secret.SharedSecrets;
import io.strongroom.platform.data.JpaDataPlatform;
import io.strongroom.platform.data.idempotency.FingerprintKey;
import io.strongroom.platform.data.idempotency.IdempotencyPlatform;
import io.strongroom.platform.events.EventsPlatform;
import io.strongroom.platform.vault.VaultPlatform;
import io.strongroom.platform.web.WebPlatform;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service, or runs the one command that an installation needs before anybody can sign in. */
@SpringBootApplication(
        exclude = {OAuth2AuthorizationServerAutoConfiguration.class, OAuth2AuthorizationServerJwtAutoConfiguration.class
        })
@Import({WebPlatform.class, JpaDataPlatform.class, IdempotencyPlatform.class, EventsPlatform.class, VaultPlatform.class
})
@EnableScheduling
public class OauthBrokerServiceApplication {

    @Bean
    FingerprintKey fingerprintKey(SharedSecrets secrets) {
        return () -> secrets.key("idempotency-fingerprint");
    }

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(CreateSuperuser.NAME)) {
            System.exit(CreateSuperuser.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(OauthBrokerServiceApplication.class, args);
    }
}
