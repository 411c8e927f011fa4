package io.strongroom.platform.vault;

import io.github.jopenlibs.vault.api.Logical;
import io.github.jopenlibs.vault.response.VaultResponse;
import java.util.Map;
import java.util.Optional;

/** Asks with the service's own token. */
final class VaultServiceSecrets implements ServiceSecrets {

    private final VaultCalls calls;
    private final ServiceToken service;
    private final String place;

    VaultServiceSecrets(VaultCalls calls, ServiceToken service, String mount, String serviceName) {
        this.calls = calls;
        this.service = service;
        this.place = mount + "/s/" + SecretPath.checked(serviceName) + "/";
    }

    @Override
    public Optional<String> read(String name) {
        String at = place + SecretPath.checked(name);
        return KeptText.in(own("service-read", config -> new Logical(config).read(at)));
    }

    @Override
    public void write(String name, String value) {
        String at = place + SecretPath.checked(name);
        own("service-write", config -> new Logical(config).write(at, Map.of(KeptText.NAME, value)));
    }

    private <T extends VaultResponse> T own(String operation, DriverCall<T> call) {
        String token = service.current();
        try {
            return calls.call(operation, token, call);
        } catch (VaultRefusal e) {
            return calls.call(operation, service.afterRefusalOf(token), call);
        }
    }
}
