package io.strongroom.local.signin;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ways to an access token: a person's, as {@code strongroom-cli} gets it (authorization code with PKCE over the login form,
 * RFC 8252), and a machine client's.
 */
public final class SignIn {
    public static final String CLIENT = "strongroom-cli";

    /** Nobody listens there: the code is taken from the redirect itself. */
    private static final String REDIRECT = "http://127.0.0.1:49152/callback";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = new JsonMapper();

    private SignIn() {}

    /**
     * Signs a person in anew, so that the login is fresh.
     *
     * @param gateway its address, {@code http://127.0.0.1:8080}
     * @return the access token
     */
    public static String person(String gateway, String email, String password) {
        var browser = new Browser(gateway);
        var verifier = random();
        var page = browser.follow(browser.get(authorization(verifier)));
        var form = Form.of("_csrf", Browser.csrf(page), "username", email, "password", password);
        var end = browser.follow(browser.post("/login", form));
        return accessToken(browser.post(
                "/oauth2/token",
                Form.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENT,
                        "redirect_uri", REDIRECT,
                        "code", code(end, email),
                        "code_verifier", verifier)));
    }

    /** By client credentials, with all the scopes that the client has. @return the access token */
    public static String machine(String gateway, String clientId, String secret) {
        var login = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return accessToken(new Browser(gateway)
                .post("/oauth2/token", Form.of("grant_type", "client_credentials"), "Authorization", "Basic " + login));
    }

    private static String authorization(String verifier) {
        return "/oauth2/authorize?"
                + Form.of(
                        "response_type",
                        "code",
                        "client_id",
                        CLIENT,
                        "redirect_uri",
                        REDIRECT,
                        "scope",
                        "openid",
                        "state",
                        random(),
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256");
    }

    private static String code(HttpResponse<String> redirect, String email) {
        var query = redirect.headers()
                .firstValue("Location")
                .map(location -> URI.create(location).getRawQuery())
                .orElseThrow(() -> new SignInException("%s cannot sign in: %d at %s"
                        .formatted(email, redirect.statusCode(), redirect.uri().getPath())));
        var code = Form.read(query).get("code");
        if (code == null) {
            throw new SignInException("%s cannot sign in: %s".formatted(email, query));
        }
        return code;
    }

    private static String accessToken(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new SignInException("no token was given: %d %s".formatted(answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
