package io.strongroom.platform.web.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;

/** The issuer's public keys, fetched when first needed and again when a token names one that is not known yet. */
final class SigningKeys {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 2_000;
    private static final int MOST_BYTES = 64 * 1024;
    private static final long KEPT = Duration.ofMinutes(5).toMillis();
    private static final long REFRESH_WAIT = Duration.ofSeconds(3).toMillis();
    /** Made-up key names cannot make us ask more often than this. */
    private static final long ASKED_AT_MOST_EVERY = Duration.ofSeconds(5).toMillis();

    private SigningKeys() {}

    static JWKSource<SecurityContext> of(URI jwks) {
        try {
            return JWKSourceBuilder.create(
                            jwks.toURL(), new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES))
                    .cache(KEPT, REFRESH_WAIT)
                    .refreshAheadCache(false)
                    .rateLimited(ASKED_AT_MOST_EVERY)
                    .retrying(true)
                    .outageTolerant(Duration.ofHours(1).toMillis())
                    .build();
        } catch (MalformedURLException noUrl) {
            throw new IllegalArgumentException("strongroom.token.jwks-uri is no URL", noUrl);
        }
    }
}
