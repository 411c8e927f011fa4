package io.strongroom.local.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as a sign-in needs: keeps cookies, fills the form in, and follows redirects when it is told to. */
final class Browser {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI gateway;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(String gateway) {
        this.gateway = URI.create(gateway);
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(gateway.resolve(address)));
    }

    HttpResponse<String> post(String address, String form, String... headers) {
        var request = HttpRequest.newBuilder(gateway.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Follows redirects while they stay at the gateway; the one that leaves it, to a client, is the result. */
    HttpResponse<String> follow(HttpResponse<String> answer) {
        var current = answer;
        while (staysHere(current)) {
            current = get(current.headers().firstValue("Location").orElseThrow());
        }
        return current;
    }

    private boolean staysHere(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 3
                && answer.headers()
                        .firstValue("Location")
                        .map(gateway::resolve)
                        .filter(target -> gateway.getAuthority().equals(target.getAuthority()))
                        .isPresent();
    }

    static String csrf(HttpResponse<String> page) {
        var field = CSRF.matcher(page.body());
        if (!field.find()) {
            throw new SignInException(
                    "no sign-in form at %s: %d %s".formatted(page.uri(), page.statusCode(), page.body()));
        }
        return field.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new SignInException("%s does not answer: %s".formatted(gateway, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInException("interrupted", e);
        }
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        if (header.contains("Max-Age=0") || pair.length < 2 || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
