package io.strongroom.broker.identity.authorization;

import io.strongroom.broker.identity.authorization.StoredAuthorization.IssuedAccess;
import io.strongroom.broker.identity.secret.SecretHash;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.events.Outbox;
import io.strongroom.platform.events.SharedCommits;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the authorization server remembers. Codes and refresh tokens are stored as hashes. Access tokens are stored nowhere: whether one is
 * good is told by its signature, its times and the list of those that were revoked, so a machine's token costs no row, only the commit of
 * its event. Every token that is issued is recorded before it is given out.
 */
@Component
class HashedAuthorizations implements OAuth2AuthorizationService {

    private final AuthorizationTable table;
    private final RevokedTokens revoked;
    private final SelfContainedTokens selfContained;
    private final SuiteClients clients;
    private final Outbox outbox;
    private final SharedCommits commits;
    private final TransactionTemplate transactions;

    HashedAuthorizations(
            AuthorizationTable table,
            RevokedTokens revoked,
            SelfContainedTokens selfContained,
            SuiteClients clients,
            Outbox outbox,
            SharedCommits commits,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.revoked = revoked;
        this.selfContained = selfContained;
        this.clients = clients;
        this.outbox = outbox;
        this.commits = commits;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        IssuedAccess access = AuthorizationForm.access(authorization);
        if (access != null && isInvalidated(authorization.getAccessToken())) {
            revoked.add(access.jti(), access.endsAt());
        } else if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            recordMachine(authorization);
        } else {
            saveUsers(AuthorizationForm.stored(authorization));
        }
    }

    private static boolean isInvalidated(OAuth2Authorization.@Nullable Token<OAuth2AccessToken> token) {
        return token != null && token.isInvalidated();
    }

    /** From the token's own claims: the client was looked up once, when it proved its secret. */
    private void recordMachine(OAuth2Authorization authorization) {
        OAuth2Authorization.Token<OAuth2AccessToken> token = Objects.requireNonNull(authorization.getAccessToken());
        Map<String, Object> claims = Objects.requireNonNull(token.getClaims());
        commits.appendDurably(List.of(TokenRecords.toMachine(
                UUID.fromString(String.valueOf(claims.get("tenant"))),
                authorization.getRegisteredClientId(),
                String.valueOf(claims.get("client_id")),
                String.valueOf(claims.get("jti")),
                authorization.getAuthorizedScopes())));
    }

    private void saveUsers(StoredAuthorization authorization) {
        UUID tenant = authorization.signIn().tenant();
        CurrentTenant.run(tenant, () -> transactions.executeWithoutResult(status -> saveInTransaction(authorization)));
    }

    private void saveInTransaction(StoredAuthorization authorization) {
        authorization.tokens().stream()
                .filter(token -> token.kind().equals(StoredToken.CODE) && token.invalidated())
                .forEach(this::useUp);
        table.save(authorization);
        if (authorization.access() != null) {
            outbox.append(TokenRecords.toUser(
                    authorization.signIn(),
                    RequestText.read(authorization.request()).getClientId(),
                    authorization.access().jti(),
                    authorization.scopes()));
        }
    }

    private void useUp(StoredToken code) {
        if (!table.use(code.hash())) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        table.remove(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return table.byId(id).map(stored -> restored(stored, null)).orElse(null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (SelfContainedTokens.looksLikeOne(token)) {
            return selfContained.find(token).orElse(null);
        }
        return table.byToken(SecretHash.of(token))
                .map(stored -> restored(stored, token))
                .orElse(null);
    }

    private @Nullable OAuth2Authorization restored(StoredAuthorization stored, @Nullable String presented) {
        return Optional.ofNullable(clients.findById(stored.clientId()))
                .map(client -> AuthorizationForm.restored(stored, client, presented))
                .orElse(null);
    }
}
