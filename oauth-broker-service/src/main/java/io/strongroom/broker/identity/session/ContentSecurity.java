package io.strongroom.broker.identity.session;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The sign-in page's Content-Security-Policy: nothing from anywhere but its one style sheet. {@code form-action} also binds where the
 * answer to the form redirects to, by way of the authorization endpoint, so the loopback address of the waiting client is added.
 */
final class ContentSecurity {

    private static final Pattern LOOPBACK = Pattern.compile("http://(127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?/.*");

    private final String style;

    ContentSecurity(String css) {
        this.style = "'sha256-" + sha256(css) + "'";
    }

    String policy(Optional<String> query) {
        return "default-src 'none'; style-src " + style + "; form-action 'self'"
                + query.flatMap(ContentSecurity::client)
                        .map(client -> " " + client)
                        .orElse("")
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    /** CSP's grammar knows no IPv6 addresses: for those any http address has to do. */
    private static Optional<String> client(String query) {
        return Optional.ofNullable(UriComponentsBuilder.fromUriString("?" + query)
                        .build()
                        .getQueryParams()
                        .getFirst("redirect_uri"))
                .map(encoded -> java.net.URLDecoder.decode(encoded, StandardCharsets.UTF_8))
                .filter(uri -> LOOPBACK.matcher(uri).matches())
                .map(uri -> URI.create(uri.substring(0, uri.indexOf('/', "http://".length()))))
                .map(origin -> origin.toString().contains("[") ? "http:" : origin.toString());
    }

    private static String sha256(String css) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
