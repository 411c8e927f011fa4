package io.strongroom.platform.test.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One operation of a document. What it holds is named by RFC 6901 pointers into the document, its references followed. */
public record Operation(Contract contract, String path, String member) {

    /** {@code METHOD /path}, as {@code docs/access.csv} has it. */
    public String name() {
        return method() + " " + path;
    }

    public String method() {
        return member.toUpperCase(Locale.ROOT);
    }

    public JsonNode json() {
        return contract.json().at(pointer());
    }

    /** The parameters of the path and of the operation. */
    public List<JsonNode> parameters() {
        String ofPath = "/paths/" + Contract.escaped(path);
        return Stream.of(ofPath, pointer())
                .map(place -> place + "/parameters")
                .flatMap(place -> IntStream.range(0, contract.json().at(place).size())
                        .mapToObj(i -> contract.json().at(contract.resolved(place + "/" + i))))
                .toList();
    }

    /** Pointers of the media types that a request may have, by their name. */
    public Map<String, String> requests() {
        return mediaTypes(pointer() + "/requestBody");
    }

    /** The documented answers by their status. */
    public Map<Integer, String> answers() {
        Map<Integer, String> answers = new TreeMap<>();
        json().path("responses")
                .propertyNames()
                .forEach(status ->
                        answers.put(Integer.parseInt(status), contract.resolved(pointer() + "/responses/" + status)));
        return answers;
    }

    /** Pointers of the media types of an answer, by their name. */
    public Map<String, String> mediaTypes(String pointer) {
        Map<String, String> types = new LinkedHashMap<>();
        contract.json()
                .at(pointer + "/content")
                .propertyNames()
                .forEach(type -> types.put(type, pointer + "/content/" + Contract.escaped(type)));
        return types;
    }

    /** Names of the header fields that an answer always has. */
    public List<String> requiredHeaders(String answer) {
        JsonNode fields = contract.json().at(answer + "/headers");
        return fields.propertyNames().stream()
                .filter(name -> header(answer, name).path("required").asBoolean(false))
                .toList();
    }

    public JsonNode header(String answer, String name) {
        return contract.json().at(contract.resolved(answer + "/headers/" + Contract.escaped(name)));
    }

    /** The examples of a media type. */
    public List<JsonNode> examples(String mediaType) {
        JsonNode type = contract.json().at(mediaType);
        return Stream.concat(
                        Stream.of(type.path("example")),
                        type.path("examples").valueStream().map(example -> example.path("value")))
                .filter(example -> !example.isMissingNode())
                .toList();
    }

    /** The codes of all problems that it may answer with, by their status. */
    public Map<Integer, TreeSet<String>> codes() {
        Map<Integer, TreeSet<String>> codes = new TreeMap<>();
        answers().forEach((status, answer) -> {
            JsonNode listed =
                    contract.json().at(answer + "/content/application~1problem+json/schema/properties/code/enum");
            if (listed.isArray()) {
                codes.put(
                        status,
                        new TreeSet<>(
                                listed.valueStream().map(JsonNode::asString).toList()));
            }
        });
        return codes;
    }

    private String pointer() {
        return "/paths/" + Contract.escaped(path) + "/" + member;
    }

    @Override
    public String toString() {
        return name();
    }
}
