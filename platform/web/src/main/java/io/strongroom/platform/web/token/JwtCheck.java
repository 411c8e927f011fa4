package io.strongroom.platform.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.strongroom.platform.web.problem.CommonError;
import io.strongroom.platform.web.problem.ProblemException;
import io.strongroom.platform.web.security.BearerTokens;
import java.text.ParseException;

/** Checks a token from the beginning: form, algorithm, signature, claims. RS256 is the only algorithm, whatever a header says. */
final class JwtCheck implements TokenCheck {

    private static final int LONGEST = 8 * 1024;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final TokenClaims claims;
    /** Once they were, being asked too often means an unknown key; before that it means that the issuer is away. */
    private volatile boolean keysWereHad;

    JwtCheck(JWKSource<SecurityContext> keys, TokenClaims claims) {
        this.claims = claims;
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWTClaimsSetVerifier((set, context) -> {});
    }

    @Override
    public VerifiedToken check(String token) {
        if (token.length() > LONGEST) {
            throw BearerTokens.refused();
        }
        return claims.read(token, verified(token));
    }

    private JWTClaimsSet verified(String token) {
        try {
            JWTClaimsSet verified = processor.process(SignedJWT.parse(token), null);
            keysWereHad = true;
            return verified;
        } catch (RateLimitReachedException tooOften) {
            throw keysWereHad ? BearerTokens.refused() : keysAway(tooOften);
        } catch (KeySourceException away) {
            throw keysAway(away);
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            throw BearerTokens.refused();
        }
    }

    private static ProblemException keysAway(KeySourceException away) {
        return ProblemException.of(CommonError.DEPENDENCY_UNAVAILABLE, "Tokens cannot be checked now. Try again.", away)
                .withHeader("Retry-After", "1");
    }
}
