package io.strongroom.platform.web.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.strongroom.platform.web.caller.Caller;
import io.strongroom.platform.web.id.Ids;
import io.strongroom.platform.web.security.BearerTokens;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The claims of an access token, and what has to hold of them. Clocks may differ by 60 s. */
final class TokenClaims {

    static final Duration SKEW = Duration.ofSeconds(60);

    private final String issuer;
    private final String audience;
    private final Clock clock;

    TokenClaims(String issuer, String audience, Clock clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
    }

    VerifiedToken read(String token, JWTClaimsSet claims) {
        try {
            Instant issuedAt = required(claims.getIssueTime()).toInstant();
            Instant expiresAt = required(claims.getExpirationTime()).toInstant();
            require(issuer.equals(claims.getIssuer()));
            require(claims.getAudience().contains(audience));
            require(inTime(issuedAt, expiresAt, claims.getNotBeforeTime()));
            return new VerifiedToken(token, caller(claims), issuedAt, expiresAt);
        } catch (ParseException | ClassCastException wrongType) {
            throw BearerTokens.refused();
        }
    }

    private boolean inTime(Instant issuedAt, Instant expiresAt, @Nullable Date notBefore) {
        Instant now = clock.instant();
        Instant soonest = now.plus(SKEW);
        return now.isBefore(expiresAt.plus(SKEW))
                && !issuedAt.isAfter(soonest)
                && (notBefore == null || !notBefore.toInstant().isAfter(soonest));
    }

    private static Caller caller(JWTClaimsSet claims) throws ParseException {
        Caller.Kind kind = kind(claims.getStringClaim("kind"));
        String id = required(claims.getSubject());
        require(Ids.parse(id).isPresent());
        Date authTime = claims.getDateClaim("auth_time");
        return new Caller(
                Ids.parse(required(claims.getStringClaim("tenant"))).orElseThrow(BearerTokens::refused),
                kind,
                id,
                claims.getStringClaim("client_id"),
                kind == Caller.Kind.USER ? strings(claims, "roles") : Set.of(),
                strings(claims, "scope"),
                authTime == null ? null : authTime.toInstant(),
                List.copyOf(strings(claims, "amr")),
                claims.getStringClaim("apitoken"));
    }

    private static Caller.Kind kind(@Nullable String kind) {
        return switch (kind) {
            case "user" -> Caller.Kind.USER;
            case "machine" -> Caller.Kind.MACHINE;
            case null, default -> throw BearerTokens.refused();
        };
    }

    /** A list, or words with spaces between them as in RFC 8693 section 4.2. */
    private static Set<String> strings(JWTClaimsSet claims, String name) throws ParseException {
        return switch (claims.getClaim(name)) {
            case null -> Set.of();
            case String words when words.isBlank() -> Set.of();
            case String words -> Set.of(words.strip().split(" +", -1));
            default ->
                new TreeSet<>(
                        Optional.ofNullable(claims.getStringListClaim(name)).orElse(List.of()));
        };
    }

    private static <T> T required(@Nullable T claim) {
        if (claim == null) {
            throw BearerTokens.refused();
        }
        return claim;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw BearerTokens.refused();
        }
    }
}
