package io.strongroom.platform.web.openapi;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a service's document together: what all services share ({@code openapi/shared.yaml}), what the service says of itself
 * ({@code openapi/<service>.yaml}), and the parts that it names there in {@code parts}. An operation names its refusals by their codes in
 * {@code x-problems}; {@link Refusals} makes answers of them.
 */
public final class OpenApiDocument {

    private OpenApiDocument() {}

    /** The complete document; the same one each time. */
    public static ObjectNode of(String service) {
        ObjectNode document = YamlFile.read("shared");
        ObjectNode own = YamlFile.read(service);
        ObjectNode problems = YamlFile.read("problems");
        JsonNode parts = own.remove("parts");
        merge(problems, own.remove("problems"));
        merge(document, own);
        parts.forEach(part -> merge(document, YamlFile.read(part.asString())));
        new Refusals(document, problems).complete();
        return document;
    }

    /** Two parts may add to the same object, but not say the same thing. */
    private static void merge(ObjectNode whole, JsonNode part) {
        for (Map.Entry<String, JsonNode> member : part.properties()) {
            JsonNode known = whole.get(member.getKey());
            if (known == null) {
                whole.set(member.getKey(), member.getValue());
            } else if (known instanceof ObjectNode object && member.getValue().isObject()) {
                merge(object, member.getValue());
            } else {
                throw new IllegalStateException("Two parts of a document have the member " + member.getKey());
            }
        }
    }
}
