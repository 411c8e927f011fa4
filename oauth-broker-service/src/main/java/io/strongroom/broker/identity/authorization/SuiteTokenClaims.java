package io.strongroom.broker.identity.authorization;

import io.strongroom.broker.identity.session.SignIn;
import io.strongroom.broker.identity.session.SignedInUser;
import io.strongroom.broker.identity.user.Person;
import io.strongroom.broker.identity.user.UserAccounts;
import io.strongroom.platform.data.tenant.CurrentTenant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Makes the authorization server's JWTs the suite's: what {@code platform/web} reads in a caller. Roles are those that the user has at this
 * moment, not those at the sign-in.
 */
@Component
class SuiteTokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String AUDIENCE = "strongroom";

    private final UserAccounts users;

    SuiteTokenClaims(UserAccounts users) {
        this.users = users;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().claims(claims -> accessToken(context, claims));
        } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            context.getClaims().claims(claims -> idToken(context, claims));
        }
    }

    private void accessToken(JwtEncodingContext context, Map<String, Object> claims) {
        RegisteredClient client = context.getRegisteredClient();
        claims.remove("nbf");
        claims.put("aud", List.of(AUDIENCE));
        claims.put("client_id", client.getClientId());
        claims.put("scope", String.join(" ", new TreeSet<>(context.getAuthorizedScopes())));
        if (context.getPrincipal() instanceof SignedInUser person) {
            user(person.signIn(), context.getAuthorizedScopes(), claims);
        } else {
            machine(client, claims);
        }
    }

    private void user(SignIn signIn, Set<String> scopes, Map<String, Object> claims) {
        Person person = active(signIn);
        claims.put("kind", "user");
        claims.put("tenant", signIn.tenant().toString());
        claims.put("roles", scopes.contains(OidcScopes.OPENID) ? person.roles() : List.of());
        claims.put("auth_time", signIn.authTime().getEpochSecond());
        claims.put("amr", signIn.amr());
    }

    private static void machine(RegisteredClient client, Map<String, Object> claims) {
        claims.put("kind", "machine");
        claims.put("sub", client.getId());
        claims.put("tenant", String.valueOf(SuiteClients.tenantOf(client)));
    }

    private void idToken(JwtEncodingContext context, Map<String, Object> claims) {
        if (context.getPrincipal() instanceof SignedInUser signedIn) {
            SignIn signIn = signedIn.signIn();
            Person person = active(signIn);
            Instant issued = (Instant) Objects.requireNonNull(claims.get("iat"));
            claims.put("exp", issued.plus(SuiteClients.TOKEN_LIFE));
            claims.put("tenant", signIn.tenant().toString());
            claims.put("auth_time", signIn.authTime().getEpochSecond());
            claims.put("amr", signIn.amr());
            claims.put("name", person.name());
            claims.put("email", person.email());
        }
    }

    private Person active(SignIn signIn) {
        return CurrentTenant.call(signIn.tenant(), () -> users.findSignedIn(signIn.user(), signIn.authTime()))
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    }
}
