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
        }
        if (AuthorizationForm.isStored(authorization)) {
            saveUsers(authorization);
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

    private void saveUsers(OAuth2Authorization authorization) {
        StoredAuthorization stored = AuthorizationForm.stored(authorization);
        CurrentTenant.run(
                stored.signIn().tenant(),
                () -> transactions.executeWithoutResult(status -> saveInTransaction(authorization, stored)));
    }

    private void saveInTransaction(OAuth2Authorization authorization, StoredAuthorization stored) {
        AuthorizationForm.codeUsedUp(authorization).ifPresent(this::useUp);
        table.save(stored);
        if (AuthorizationForm.issuesAccess(authorization)) {
            outbox.append(TokenRecords.toUser(
                    stored.signIn(),
                    RequestText.read(stored.request()).getClientId(),
                    Objects.requireNonNull(stored.access()).jti(),
                    stored.scopes()));
        }
    }

    private void useUp(SecretHash code) {
        if (!table.use(code)) {
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
