package io.strongroom.credentials.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Cuts the slashes at the end of addresses, which adaptors would double: absolute http or https, without query and fragment. Anything
 * else stays as it is.
 */
final class TrailingSlashes {

    private static final Pattern CUTTABLE = Pattern.compile("((?i:https?)://[^/?#\\s\\\\][^?#\\s]*?)/+");

    private TrailingSlashes() {}

    /** The strings to put in place of those at the pointers; none where nothing is to be cut. */
    static Map<String, String> cut(JsonNode document, List<String> pointers) {
        Map<String, String> cut = new LinkedHashMap<>();
        for (String pointer : pointers) {
            JsonNode value = document.at(pointer);
            if (value.isString()) {
                var address = CUTTABLE.matcher(value.asString());
                if (address.matches()) {
                    cut.put(pointer, address.group(1));
                }
            }
        }
        return cut;
    }
}
