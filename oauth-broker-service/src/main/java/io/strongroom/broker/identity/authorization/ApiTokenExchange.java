package io.strongroom.broker.identity.authorization;

import io.strongroom.broker.identity.apitoken.ApiTokenLookup;
import io.strongroom.broker.identity.apitoken.LivingApiToken;
import io.strongroom.broker.identity.user.Person;
import io.strongroom.broker.identity.user.UserAccounts;
import io.strongroom.platform.data.tenant.CurrentTenant;
import io.strongroom.platform.events.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a short access token out of a personal API token. It names the API token, by which it is withdrawn, and has no {@code auth_time}:
 * it is never a fresh login.
 */
@Component
class ApiTokenExchange {

    private static final String CLIENT = "api-token";

    private final ApiTokenLookup tokens;
    private final UserAccounts users;
    private final JwtEncoder encoder;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final String issuer;
    private final Clock clock;

    ApiTokenExchange(
            ApiTokenLookup tokens,
            UserAccounts users,
            JwtEncoder encoder,
            Outbox outbox,
            PlatformTransactionManager transactions,
            @Value("${strongroom.token.issuer}") String issuer,
            Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.encoder = encoder;
        this.outbox = outbox;
        this.transactions = new TransactionTemplate(transactions);
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Empty for a token that is not good, for whatever reason. */
    Optional<ExchangedToken> exchange(String apiToken) {
        return tokens.find(apiToken).flatMap(token -> CurrentTenant.call(token.tenant(), () -> inItsTenant(token)));
    }

    private Optional<ExchangedToken> inItsTenant(LivingApiToken token) {
        return Objects.requireNonNull(
                transactions.execute(status -> users.findActive(token.user()).map(person -> issue(token, person))));
    }

    private ExchangedToken issue(LivingApiToken token, Person person) {
        Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        Instant usual = now.plus(SuiteClients.TOKEN_LIFE);
        Instant end = token.expiresAt().isBefore(usual) ? token.expiresAt() : usual;
        String jti = UUID.randomUUID().toString();
        tokens.used(token);
        outbox.append(TokenRecords.forApiToken(token, jti));
        return new ExchangedToken(sign(claims(token, person, jti, now, end)), Duration.between(now, end));
    }

    private JwtClaimsSet claims(LivingApiToken token, Person person, String jti, Instant now, Instant end) {
        return JwtClaimsSet.builder()
                .issuer(issuer)
                .subject(token.user().toString())
                .audience(List.of(SuiteTokenClaims.AUDIENCE))
                .issuedAt(now)
                .expiresAt(end)
                .id(jti)
                .claim("kind", "user")
                .claim("tenant", token.tenant().toString())
                .claim("client_id", CLIENT)
                .claim("scope", "openid")
                .claim("roles", person.roles())
                .claim("apitoken", token.id().toString())
                .build();
    }

    private String sign(JwtClaimsSet claims) {
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }
}
