package io.strongroom.platform.vault;

import io.github.jopenlibs.vault.VaultException;
import io.github.jopenlibs.vault.api.Debug;
import io.github.jopenlibs.vault.response.HealthResponse;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while the server is unsealed and this service holds a token; a sealed or lost server is out of service, not down: it comes back by itself. */
final class VaultHealth implements HealthIndicator {

    private final VaultCalls calls;
    private final ServiceToken service;

    VaultHealth(VaultCalls calls, ServiceToken service) {
        this.calls = calls;
        this.service = service;
    }

    @Override
    public Health health() {
        try {
            HealthResponse server = new Debug(calls.config("")).health();
            if (Boolean.TRUE.equals(server.getSealed())) {
                return Health.outOfService().withDetail("server", "sealed").build();
            }
            return service.held()
                    ? Health.up().build()
                    : Health.outOfService().withDetail("token", "none").build();
        } catch (VaultException e) {
            return Health.outOfService().withDetail("server", "no answer").build();
        }
    }
}
