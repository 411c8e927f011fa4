package io.strongroom.platform.web.page;

import io.strongroom.platform.web.id.Ids;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A position in a list: the sort keys of the last row that was given out. It is opaque to callers but not secret and not signed:
 * whatever it says, a query adds the tenant and what the caller may see.
 */
public record Cursor(List<String> keys) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 2_000;

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(Object::toString).toList());
    }

    public String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(keys));
    }

    /** @throws io.strongroom.platform.web.problem.ProblemException 400 {@code invalid-parameter} unless it is a cursor of this many keys */
    static Cursor decode(String text, int size) {
        try {
            if (text.length() > LONGEST) {
                throw Query.invalid(Query.AFTER);
            }
            byte[] json = Base64.getUrlDecoder().decode(text);
            String[] keys = JSON.readValue(new String(json, StandardCharsets.UTF_8), String[].class);
            if (keys == null || keys.length != size || Arrays.asList(keys).contains(null)) {
                throw Query.invalid(Query.AFTER);
            }
            return new Cursor(List.of(keys));
        } catch (IllegalArgumentException | JacksonException unreadable) {
            throw Query.invalid(Query.AFTER);
        }
    }

    public String text(int key) {
        return keys.get(key);
    }

    public UUID id(int key) {
        return Ids.parse(keys.get(key)).orElseThrow(() -> Query.invalid(Query.AFTER));
    }

    public Instant instant(int key) {
        try {
            return Instant.parse(keys.get(key));
        } catch (DateTimeException unreadable) {
            throw Query.invalid(Query.AFTER);
        }
    }

    public long number(int key) {
        try {
            return Long.parseLong(keys.get(key));
        } catch (NumberFormatException unreadable) {
            throw Query.invalid(Query.AFTER);
        }
    }
}
