package io.strongroom.e2e.openapi;

import io.strongroom.e2e.stack.Answer;
import io.strongroom.platform.test.openapi.ContractSchemas;
import io.strongroom.platform.test.openapi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds an answer to what the document says of it: its status, its header fields, its body. */
record DocumentedAnswers(Operation operation, ContractSchemas schemas) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is wrong with the answer, a sentence each. */
    List<String> findings(Answer answer) {
        String documented = operation.answers().get(answer.status());
        List<String> findings = new ArrayList<>();
        if (answer.status() >= 500) {
            findings.add("is a failure of ours");
        }
        if (documented == null) {
            findings.add("is not documented");
            return findings;
        }
        operation.requiredHeaders(documented).forEach(name -> check(findings, documented, name, answer));
        checkBody(findings, operation.mediaTypes(documented), answer);
        return findings;
    }

    private void check(List<String> findings, String documented, String name, Answer answer) {
        String value = answer.header(name);
        if (value.isEmpty()) {
            findings.add("has no " + name);
            return;
        }
        JsonNode schema = operation.header(documented, name).path("schema");
        boolean number = schema.path("type").asString().equals("integer");
        if (number ? !value.matches("[0-9]+") : !value.matches("(?s).*" + form(schema) + ".*")) {
            findings.add(name + " has another form: " + value);
        }
    }

    private static String form(JsonNode schema) {
        return schema.path("pattern").asString("").replaceAll("^\\^|\\$$", "");
    }

    private void checkBody(List<String> findings, Map<String, String> types, Answer answer) {
        if (types.isEmpty()) {
            if (!answer.text().isEmpty()) {
                findings.add("has a body");
            }
            return;
        }
        String type = answer.header("Content-Type").split(";", -1)[0];
        String pointer = types.get(type);
        if (pointer == null) {
            findings.add("has the type " + answer.header("Content-Type"));
            return;
        }
        JsonNode body = type.equals("application/yaml") ? yaml(answer.text()) : JSON.readTree(answer.text());
        findings.addAll(schemas.errors(pointer + "/schema", body));
    }

    private static JsonNode yaml(String text) {
        return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }
}
