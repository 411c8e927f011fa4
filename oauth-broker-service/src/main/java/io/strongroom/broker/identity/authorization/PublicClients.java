package io.strongroom.broker.identity.authorization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The suite's own clients. They come with migrations, so they are read once. */
@Component
class PublicClients {

    private final JdbcClient jdbc;
    private volatile Map<String, RegisteredClient> known = Map.of();

    PublicClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RegisteredClient> byClientId(String clientId) {
        return Optional.ofNullable(all().get(clientId));
    }

    Optional<RegisteredClient> byId(UUID id) {
        return all().values().stream()
                .filter(client -> client.getId().equals(id.toString()))
                .findFirst();
    }

    private Map<String, RegisteredClient> all() {
        if (known.isEmpty()) {
            known =
                    jdbc
                            .sql("select id, client_id, name, scopes from public_clients")
                            .query(PublicClients::read)
                            .list()
                            .stream()
                            .collect(Collectors.toUnmodifiableMap(RegisteredClient::getClientId, Function.identity()));
        }
        return known;
    }

    private static RegisteredClient read(ResultSet row, int number) throws SQLException {
        List<String> scopes = List.of((String[]) row.getArray("scopes").getArray());
        return RegisteredClient.withId(row.getObject("id", UUID.class).toString())
                .clientId(row.getString("client_id"))
                .clientName(row.getString("name"))
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(LoopbackRedirects.REGISTERED)
                .scopes(all -> all.addAll(scopes))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(SuiteClients.TOKEN_LIFE)
                        .build())
                .build();
    }
}
