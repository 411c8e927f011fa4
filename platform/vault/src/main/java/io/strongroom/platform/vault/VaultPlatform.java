package io.strongroom.platform.vault;

import io.micrometer.core.instrument.MeterRegistry;
import io.strongroom.platform.web.trace.Spans;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Import this to have a {@link SecretStore}, {@link ServiceSecrets} and {@link TenantPolicies} over the server that {@code strongroom.vault.*} names. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
public class VaultPlatform {

    @Bean
    VaultCalls vaultCalls(VaultSettings settings, MeterRegistry meters, ObjectProvider<Spans> spans) {
        return new VaultCalls(settings, meters, spans.getIfAvailable(Spans::none));
    }

    @Bean(initMethod = "start")
    ServiceToken vaultServiceToken(VaultSettings settings, VaultCalls calls) {
        return new ServiceToken(login(settings), calls, Clock.systemUTC());
    }

    @Bean
    SecretStore secretStore(VaultSettings settings, VaultCalls calls, ServiceToken service, MeterRegistry meters) {
        TenantTokens tokens =
                new TenantTokens(service, calls, settings.letter(), settings.tenantTokenTtl(), Clock.systemUTC());
        TokenMeters.register(meters, service, tokens);
        SecretStore store = new VaultSecretStore(calls, tokens, settings.mount(), settings.letter());
        return settings.cache().enabled() ? new CachingSecretStore(store, settings.cache(), meters) : store;
    }

    @Bean
    ServiceSecrets serviceSecrets(
            VaultSettings settings,
            VaultCalls calls,
            ServiceToken service,
            @Value("${strongroom.service.name}") String name) {
        return new VaultServiceSecrets(calls, service, settings.mount(), name);
    }

    @Bean
    TenantPolicies tenantPolicies(VaultSettings settings, VaultCalls calls, ServiceToken service) {
        return new TenantPolicies(service, calls, settings.mount());
    }

    @Bean
    VaultHealth vaultHealthIndicator(VaultCalls calls, ServiceToken service) {
        return new VaultHealth(calls, service);
    }

    private static ServiceLogin login(VaultSettings settings) {
        if (settings.tokenFile() != null) {
            return new TokenFile(settings.tokenFile(), Clock.systemUTC());
        }
        if (settings.approle() != null) {
            return new AppRoleLogin(settings.approle(), Clock.systemUTC());
        }
        throw new IllegalStateException("VaultSettings lets one of the two through");
    }
}
