package io.strongroom.platform.events.ocsf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The names of keys that an event lists: the first 100 that fit in 8 KiB. */
final class KeyNames {

    private static final int MOST = 100;
    private static final int MOST_BYTES = 8 * 1024;

    private KeyNames() {}

    static List<String> first(List<String> keys) {
        List<String> listed = new ArrayList<>();
        int bytes = 0;
        for (String key : keys) {
            bytes += key.getBytes(StandardCharsets.UTF_8).length;
            if (listed.size() == MOST || bytes > MOST_BYTES) {
                break;
            }
            listed.add(key);
        }
        return listed;
    }
}
