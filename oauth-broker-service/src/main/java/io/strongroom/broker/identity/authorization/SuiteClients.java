package io.strongroom.broker.identity.authorization;

import io.strongroom.broker.identity.machine.MachineCredentials;
import io.strongroom.broker.identity.machine.MachineLookup;
import io.strongroom.platform.web.id.Ids;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * The clients that Spring Authorization Server knows: the suite's own public ones, and the living machine clients of all tenants. Nothing
 * is kept in memory, so that a withdrawn client gets no token from that moment on.
 */
@Component
class SuiteClients implements RegisteredClientRepository {

    /** Access tokens live five minutes at most. */
    static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

    /** Name of the setting that holds a machine client's tenant. */
    private static final String TENANT = "strongroom.tenant";

    private final MachineLookup machines;
    private final PublicClients publicClients;

    SuiteClients(MachineLookup machines, PublicClients publicClients) {
        this.machines = machines;
        this.publicClients = publicClients;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return publicClients
                .byClientId(clientId)
                .or(() -> machines.byClientId(clientId).map(SuiteClients::registered))
                .orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return Ids.parse(id)
                .flatMap(key ->
                        publicClients.byId(key).or(() -> machines.byId(key).map(SuiteClients::registered)))
                .orElse(null);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are made through the API");
    }

    /** The machine client's tenant; null for a public client, whose users bring theirs. */
    static @Nullable UUID tenantOf(RegisteredClient client) {
        return client.getClientSettings().getSetting(TENANT);
    }

    private static RegisteredClient registered(MachineCredentials machine) {
        return RegisteredClient.withId(machine.id().toString())
                .clientId(machine.clientId())
                .clientName(machine.name())
                .clientSecret(MachineSecrets.joined(machine.secrets()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(machine.scopes()))
                .clientSettings(ClientSettings.builder()
                        .setting(TENANT, machine.tenant())
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .build();
    }
}
