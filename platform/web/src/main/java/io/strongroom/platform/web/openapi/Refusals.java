package io.strongroom.platform.web.openapi;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives each operation of a document its refusals: those that it names, those that its shape brings (a body, a condition, parameters) and
 * those that every request may meet. Operations with the same codes for a status share one answer in {@code components}.
 */
final class Refusals {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final String CORRELATION_ID = "#/components/parameters/CorrelationId";

    private final ObjectNode document;
    private final ObjectNode implied;
    private final ProblemAnswers answers;

    Refusals(ObjectNode document, ObjectNode problems) {
        this.document = document;
        this.implied = (ObjectNode) problems.remove("implied");
        this.answers = new ProblemAnswers(problems);
    }

    void complete() {
        document.path("paths")
                .forEach(path -> path.properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> complete(path, (ObjectNode) member.getValue())));
    }

    private void complete(JsonNode path, ObjectNode operation) {
        Set<String> codes = codes(path, operation);
        ObjectNode responses = (ObjectNode) operation.path("responses");
        responses.forEach(answer -> ((ObjectNode) answer)
                .withObjectProperty("headers")
                .putObject("X-Correlation-Id")
                .put("$ref", "#/components/headers/CorrelationId"));
        byStatus(codes).forEach((status, refusals) -> refuse(responses, status, refusals));
        operation.withArrayProperty("parameters").addObject().put("$ref", CORRELATION_ID);
    }

    private void refuse(ObjectNode responses, int status, Set<String> codes) {
        String name = status + "." + String.join(".", codes);
        ObjectNode components = ((ObjectNode) document.path("components")).withObjectProperty("responses");
        if (!components.has(name)) {
            components.set(name, answers.of(status, codes));
        }
        responses.putObject(Integer.toString(status)).put("$ref", "#/components/responses/" + name);
    }

    private SortedMap<Integer, Set<String>> byStatus(Set<String> codes) {
        SortedMap<Integer, Set<String>> byStatus = new TreeMap<>();
        codes.forEach(code -> byStatus.computeIfAbsent(answers.status(code), _ -> new TreeSet<>())
                .add(code));
        return byStatus;
    }

    private Set<String> codes(JsonNode path, ObjectNode operation) {
        Set<String> codes = new TreeSet<>(texts(operation.path("x-problems")));
        operation.remove("x-problems");
        codes.addAll(texts(implied.path("always")));
        if (operation.has("requestBody")) {
            codes.addAll(texts(implied.path("body")));
        }
        Stream.of(path, operation)
                .flatMap(place -> place.path("parameters").valueStream())
                .map(this::resolved)
                .forEach(parameter -> codes.addAll(texts(impliedBy(parameter))));
        return codes;
    }

    private JsonNode impliedBy(JsonNode parameter) {
        return parameter.path("in").asString().equals("query")
                ? implied.path("query")
                : implied.path(parameter.path("name").asString());
    }

    private JsonNode resolved(JsonNode parameter) {
        String reference = parameter.path("$ref").asString("");
        return reference.isEmpty() ? parameter : document.at(reference.substring(1));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
