package io.strongroom.credentials.check;

import io.strongroom.credentials.document.Document;
import io.strongroom.platform.jsonschema.DocumentTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The values of one environment as recipes name them: its top-level strings, numbers and booleans. Not a record: it holds secrets. */
final class Values {

    private final JsonNode document;
    private final Map<String, String> defaults;

    private Values(JsonNode document, Map<String, String> defaults) {
        this.document = document;
        this.defaults = defaults;
    }

    static Values of(Document document, Map<String, String> defaults) {
        return new Values(DocumentTree.read(document.reveal()), defaults);
    }

    /** Null, the empty text and lists or objects count as missing. */
    Optional<String> find(String key) {
        JsonNode value = document.path(key);
        Optional<String> text = value.isString() || value.isNumber() || value.isBoolean()
                ? Optional.of(value.asString()).filter(found -> !found.isEmpty())
                : Optional.empty();
        return text.or(() -> Optional.ofNullable(defaults.get(key)));
    }

    /** @throws NotTestable if it is missing */
    String get(String key) {
        return find(key).orElseThrow(() -> new NotTestable("The test needs the value of " + key + ": fill it in."));
    }

    boolean fill(List<String> keys) {
        return keys.stream().allMatch(key -> find(key).isPresent());
    }

    /** Whether the values of these keys are these. */
    boolean are(Map<String, String> expected) {
        return expected.entrySet().stream()
                .allMatch(each ->
                        find(each.getKey()).filter(each.getValue()::equals).isPresent());
    }
}
