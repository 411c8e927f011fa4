package io.strongroom.platform.events.ocsf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object under construction; what is null or empty is left out. */
final class Members {

    /** Longest text in characters; a body stays far under 64 KiB with all of them full. */
    private static final int LONGEST = 1024;

    /** RFC 8785 writes numbers as IEEE 754 doubles, which hold integers exactly up to here. */
    private static final long LARGEST = 1L << 53;

    private final Map<String, Object> members = new LinkedHashMap<>();

    Members put(String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, checked(value));
        }
        return this;
    }

    Members put(String name, Members value) {
        if (!value.members.isEmpty()) {
            members.put(name, value.members);
        }
        return this;
    }

    Map<String, Object> asMap() {
        return members;
    }

    private static Object checked(Object value) {
        return switch (value) {
            case Boolean flag -> flag;
            case Integer number -> number;
            case Long number when Math.abs(number) <= LARGEST -> number;
            case List<?> list -> list.stream().map(Members::checked).toList();
            case Members nested -> nested.members;
            default -> cut(value.toString());
        };
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }
}
