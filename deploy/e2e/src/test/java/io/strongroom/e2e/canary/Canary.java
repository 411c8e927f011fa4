package io.strongroom.e2e.canary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A secret that is easy to find again, in each form that careless code would write it. */
record Canary(String plain) {

    List<String> forms() {
        byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
        return List.of(
                plain,
                // The end of a base64 text depends on what follows, so the last group is left out.
                Base64.getEncoder().encodeToString(bytes).substring(0, 40),
                Base64.getUrlEncoder().encodeToString(bytes).substring(0, 40),
                URLEncoder.encode(plain, StandardCharsets.UTF_8));
    }
}
