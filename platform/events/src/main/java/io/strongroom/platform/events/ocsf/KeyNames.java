package io.strongroom.platform.events.ocsf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The names of keys that an event lists: the first 100 that fit in 8 KiB, as RFC 8785 writes them. */
final class KeyNames {

    private static final int MOST = 100;
    private static final int MOST_BYTES = 8 * 1024;

    private KeyNames() {}

    static List<String> first(List<String> keys) {
        List<String> listed = new ArrayList<>();
        int bytes = 0;
        for (String key : keys) {
            bytes += length(key);
            if (listed.size() == MOST || bytes > MOST_BYTES) {
                break;
            }
            listed.add(key);
        }
        return listed;
    }

    /** A control character is written in up to six bytes, so that names of them would make an event too long. */
    private static int length(String key) {
        int escapes = key.chars()
                .map(unit -> unit < ' ' ? 5 : unit == '"' || unit == '\\' ? 1 : 0)
                .sum();
        return key.getBytes(StandardCharsets.UTF_8).length + escapes;
    }
}
