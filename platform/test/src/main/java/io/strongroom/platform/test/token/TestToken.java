package io.strongroom.platform.test.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token in the making. It is issued now and lives 5 min unless said otherwise. */
public final class TestToken {

    private final JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
    private RSAKey key;

    TestToken(RSAKey key) {
        Instant now = Instant.now();
        this.key = key;
        claims.issuer(TestTokens.ISSUER)
                .audience("strongroom")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .jwtID(UUID.randomUUID().toString());
    }

    /** Sets a claim, or takes it away with null. */
    public TestToken claim(String name, @Nullable Object value) {
        claims.claim(name, value);
        return this;
    }

    public TestToken issuedAt(Instant moment) {
        claims.issueTime(Date.from(moment));
        return this;
    }

    public TestToken expiresAt(Instant moment) {
        claims.expirationTime(Date.from(moment));
        return this;
    }

    /** Sets {@code auth_time}; more than 300 s is not fresh. */
    public TestToken signedInAgo(long seconds) {
        return claim("auth_time", Instant.now().minusSeconds(seconds).getEpochSecond());
    }

    /** As if a personal API token had been exchanged: it names it, and knows no time of a login. */
    public TestToken forApiToken(UUID id) {
        return claim("apitoken", id.toString()).claim("auth_time", null);
    }

    public TestToken signedWith(RSAKey other) {
        this.key = other;
        return this;
    }

    public JWTClaimsSet claims() {
        return claims.build();
    }

    /** The signed token. */
    public String token() {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .build();
            SignedJWT jwt = new SignedJWT(header, claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** For a header: {@code Bearer …}. */
    public String bearer() {
        return "Bearer " + token();
    }
}
