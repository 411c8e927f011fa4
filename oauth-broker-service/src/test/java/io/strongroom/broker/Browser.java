package io.strongroom.broker;

import io.strongroom.platform.test.http.Answer;
import io.strongroom.platform.test.http.Http;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser: keeps cookies, fills in forms, and follows redirects only when it is told to. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Http http = new Http(ServiceSetup.address());
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Answer get(String path) {
        return kept(http.get(path, "Cookie", cookieHeader()));
    }

    /** Sends the form that is on the page. */
    public Answer submit(Answer page, String... namesAndValues) {
        Map<String, String> fields = pairs(namesAndValues);
        fields.put("_csrf", csrf(page));
        return post("/login", fields);
    }

    public Answer post(String path, Map<String, String> fields) {
        return kept(http.send(
                "POST",
                path,
                BodyPublishers.ofString(form(fields)),
                "Cookie",
                cookieHeader(),
                "Content-Type",
                "application/x-www-form-urlencoded"));
    }

    public Answer signIn(String email, String password) {
        return submit(get("/login"), "username", email, "password", password);
    }

    public Answer follow(Answer redirect) {
        return get(redirect.header("Location").orElseThrow());
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public void plant(String name, String value) {
        cookies.put(name, value);
    }

    static String csrf(Answer page) {
        Matcher field = CSRF.matcher(page.body());
        if (!field.find()) {
            throw new AssertionError("no form: " + page.status() + " " + page.body());
        }
        return field.group(1);
    }

    private Answer kept(Answer answer) {
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String header) {
        String[] pair = header.substring(0, header.indexOf(';')).split("=", 2);
        if (header.contains("Max-Age=0") || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    static Map<String, String> pairs(String... namesAndValues) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return pairs;
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
