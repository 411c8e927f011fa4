package io.strongroom.platform.web.openapi;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes the answers that are problems: which codes a status may come with, an example of each, and the headers that it always has. */
final class ProblemAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TRACE_ID = "0199c3a2-5e8b-7d3f-9a41-6c0f2b7d9e10";

    private final JsonNode problems;
    private final JsonNode headers;

    ProblemAnswers(ObjectNode catalogue) {
        this.problems = catalogue.path("problems");
        this.headers = catalogue.path("headers");
    }

    /** @throws IllegalStateException for a code that nobody describes */
    int status(String code) {
        return problem(code).path("status").asInt();
    }

    ObjectNode of(int status, Set<String> codes) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("description", description(codes));
        ObjectNode fields = answer.putObject("headers");
        fields.putObject("X-Correlation-Id").put("$ref", "#/components/headers/CorrelationId");
        headers.path(Integer.toString(status))
                .forEach(name ->
                        fields.putObject(name.asString()).put("$ref", "#/components/headers/" + name.asString()));
        ObjectNode content = answer.putObject("content").putObject("application/problem+json");
        content.set("schema", schema(status, codes));
        ObjectNode examples = content.putObject("examples");
        codes.forEach(code -> examples.putObject(code).set("value", example(code)));
        return answer;
    }

    private String description(Set<String> codes) {
        return String.join(
                "; ",
                codes.stream()
                        .map(code -> problem(code).path("title").asString())
                        .toList());
    }

    private static ObjectNode schema(int status, Set<String> codes) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$ref", "#/components/schemas/Problem");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("status").put("const", status);
        ArrayNode names = properties.putObject("code").putArray("enum");
        codes.forEach(names::add);
        return schema;
    }

    private ObjectNode example(String code) {
        JsonNode problem = problem(code);
        ObjectNode example = JSON.createObjectNode();
        example.put("type", "urn:strongroom:problem:" + code);
        example.set("title", problem.path("title"));
        example.set("status", problem.path("status"));
        example.put("code", code);
        example.set("detail", problem.path("detail"));
        example.put("trace_id", TRACE_ID);
        problem.path("more").properties().forEach(member -> example.set(member.getKey(), member.getValue()));
        return example;
    }

    private JsonNode problem(String code) {
        JsonNode problem = problems.path(code);
        if (problem.isMissingNode()) {
            throw new IllegalStateException("openapi/problems.yaml does not describe the code " + code);
        }
        return problem;
    }
}
