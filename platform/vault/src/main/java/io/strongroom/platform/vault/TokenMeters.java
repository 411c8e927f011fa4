package io.strongroom.platform.vault;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What is known of tokens: never for which tenant. */
final class TokenMeters {

    private TokenMeters() {}

    static void register(MeterRegistry meters, ServiceToken service, TenantTokens tenants) {
        Gauge.builder("strongroom.vault.token.held", service, token -> token.held() ? 1 : 0)
                .description("1 while this service holds a living token of its own")
                .register(meters);
        Gauge.builder("strongroom.vault.tenant.tokens", tenants, TenantTokens::size)
                .description("Tenants whose tokens are kept; tenant-token among the calls tells how many were made")
                .register(meters);
    }
}
