package io.strongroom.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.http.Http;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** {@code strongroom-cli}: authorization code with PKCE, and a port of its own on the loopback. */
public final class CommandLineClient {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Http http = new Http(ServiceSetup.address());
    private final String verifier = random();
    private final String redirectUri;

    public CommandLineClient() {
        this("http://127.0.0.1:49152/callback");
    }

    public CommandLineClient(String redirectUri) {
        this.redirectUri = redirectUri;
    }

    /** @param changes parameters to add or to replace; an empty value takes one away */
    public String authorizePath(String... changes) {
        Map<String, String> parameters = Browser.pairs(
                "response_type", "code",
                "client_id", "strongroom-cli",
                "redirect_uri", redirectUri,
                "scope", "openid",
                "state", "state of mine",
                "code_challenge", challenge(),
                "code_challenge_method", "S256");
        parameters.putAll(Browser.pairs(changes));
        parameters.values().removeIf(String::isEmpty);
        return "/oauth2/authorize?" + Browser.form(parameters);
    }

    /** The code from the redirect that ends an authorization. */
    public static String code(Answer redirect) {
        return parameter(redirect, "code");
    }

    static String parameter(Answer redirect, String name) {
        URI location = URI.create(redirect.header("Location").orElseThrow());
        return Arrays.stream(location.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair[0].equals(name))
                .map(pair -> UriUtils.decode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    public Answer exchange(String code, String... changes) {
        Map<String, String> fields = Browser.pairs(
                "grant_type", "authorization_code",
                "client_id", "strongroom-cli",
                "redirect_uri", redirectUri,
                "code", code,
                "code_verifier", verifier);
        fields.putAll(Browser.pairs(changes));
        return http.send(
                "POST",
                "/oauth2/token",
                BodyPublishers.ofString(Browser.form(fields)),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    /** The whole flow in a fresh browser. */
    public String accessToken(String email, String password) {
        Browser browser = new Browser();
        Answer page = browser.follow(browser.get(authorizePath()));
        Answer signedIn = browser.submit(page, "username", email, "password", password);
        assertThat(signedIn.status()).as(signedIn.body()).isEqualTo(303);
        Answer answer = exchange(code(browser.follow(signedIn)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("access_token").asString();
    }

    private String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
