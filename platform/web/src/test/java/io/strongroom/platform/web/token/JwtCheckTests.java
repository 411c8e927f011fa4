package io.strongroom.platform.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.strongroom.platform.web.problem.ProblemException;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class JwtCheckTests {

    private final JwtCheck check = new JwtCheck(
            SigningKeys.of(URI.create("http://127.0.0.1:1/oauth2/jwks")),
            new TokenClaims("http://gateway.test", "strongroom", Clock.systemUTC()));

    @Test
    void saysThatItCannotCheckWhileTheIssuerIsAway() throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("k").generate();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), new JWTClaimsSet.Builder().build());
        token.sign(new RSASSASigner(key));

        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThatExceptionOfType(ProblemException.class)
                    .as("attempt %d", attempt)
                    .isThrownBy(() -> check.check(token.serialize()))
                    .satisfies(problem -> assertThat(problem.code().code()).isEqualTo("dependency-unavailable"));
        }
    }

    @Test
    void needsNoKeysToRefuseWhatIsNoToken() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> check.check("a.b.c"))
                .satisfies(problem -> assertThat(problem.code().code()).isEqualTo("unauthenticated"));
    }
}
