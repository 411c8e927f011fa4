package io.strongroom.platform.vault;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.strongroom.platform.web.trace.Spans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** The store and all that is under it, over a {@link StubVault}. */
final class StubbedStore implements AutoCloseable {

    final StubVault vault = new StubVault();
    final VaultCalls calls;
    final ServiceToken service;
    final TenantTokens tokens;
    final VaultSecretStore store;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    StubbedStore(int permits, Clock clock) throws IOException {
        Path roleId = Files.writeString(Files.createTempFile("role", "id"), "role");
        Path secretId = Files.writeString(Files.createTempFile("secret", "id"), "secret");
        VaultSettings.AppRole role = new VaultSettings.AppRole("approle", roleId, secretId);
        VaultSettings settings = new VaultSettings(
                vault.address(),
                "strongroom",
                "c",
                null,
                role,
                permits,
                Duration.ofMillis(200),
                Duration.ofMillis(300),
                Duration.ofMillis(300),
                Duration.ofMinutes(10),
                new VaultSettings.Cache(true, Duration.ofSeconds(10), 100, DataSize.ofMegabytes(1)));
        calls = new VaultCalls(settings, meters, Spans.none());
        service = new ServiceToken(new AppRoleLogin(role, clock), calls, clock);
        tokens = new TenantTokens(service, calls, "c", settings.tenantTokenTtl(), clock);
        store = new VaultSecretStore(calls, tokens, "strongroom", "c");
    }

    @Override
    public void close() {
        service.close();
        calls.close();
        vault.close();
    }
}
