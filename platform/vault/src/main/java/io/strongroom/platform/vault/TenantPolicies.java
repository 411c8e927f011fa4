package io.strongroom.platform.vault;

import io.github.jopenlibs.vault.api.Logical;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The two policies that each tenant has, static so that the server need not parse them at each request: {@code tenant-<id>-c} for credential-service and
 * {@code tenant-<id>-o} for the broker, which alone may write them.
 */
public final class TenantPolicies {

    private final ServiceToken service;
    private final VaultCalls calls;
    private final String mount;

    TenantPolicies(ServiceToken service, VaultCalls calls, String mount) {
        this.service = service;
        this.calls = calls;
        this.mount = mount;
    }

    /**
     * Writes both policies of the tenant; again is fine.
     *
     * @throws SecretStoreUnavailable when the server did not confirm; one of the two may be there
     */
    public void create(UUID tenant) {
        List.of("c", "o").forEach(letter -> write(tenant, letter));
    }

    private void write(UUID tenant, String letter) {
        Map<String, Object> body = Map.of("policy", text(tenant, letter));
        String path = "sys/policies/acl/" + name(tenant, letter);
        calls.call("tenant-policy", service.current(), config -> new Logical(config).write(path, body));
    }

    private String text(UUID tenant, String letter) {
        return "path \"%s/t/%s/%s/*\" { capabilities = [\"create\", \"update\", \"read\", \"delete\"] }"
                .formatted(mount, tenant, letter);
    }

    static String name(UUID tenant, String letter) {
        return "tenant-" + tenant + "-" + letter;
    }
}
