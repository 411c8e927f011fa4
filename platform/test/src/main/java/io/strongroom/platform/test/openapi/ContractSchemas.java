package io.strongroom.platform.test.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks JSON against the schemas inside a document. {@code format} is asserted. */
public final class ContractSchemas {

    private static final String ADDRESS = "https://strongroom.test/document.json";

    private final SchemaRegistry registry;

    private ContractSchemas(JsonNode document) {
        this.registry = SchemaRegistry.withDialect(
                Dialects.getDraft202012(), builder -> builder.schemas(Map.of(ADDRESS, document.toString())));
    }

    public static ContractSchemas of(Contract contract) {
        return new ContractSchemas(contract.json());
    }

    /** The same, for answers: no object may have a member that its schema does not name, unless that says otherwise itself. */
    public static ContractSchemas strict(Contract contract) {
        JsonNode document = contract.json().deepCopy();
        close(document.path("components").path("schemas"));
        return new ContractSchemas(document);
    }

    /** What is wrong, a sentence each. @param schema pointer of the schema in the document */
    public List<String> errors(String schema, JsonNode json) {
        return registry
                .getSchema(SchemaLocation.of(ADDRESS + "#" + schema))
                .validate(json, (ExecutionContext run) -> run.executionConfig(how -> how.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("type").toString().contains("object")
                && schema.path("properties").isObject()
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(ContractSchemas::close);
    }
}
