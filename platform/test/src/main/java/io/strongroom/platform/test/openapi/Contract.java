package io.strongroom.platform.test.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** An OpenAPI document as tests read it. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final JsonNode document;

    public Contract(JsonNode document) {
        this.document = document;
    }

    public JsonNode json() {
        return document;
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> operations.add(new Operation(this, path.getKey(), member.getKey()))));
        return operations;
    }

    /**
     * Where a reference ends.
     *
     * @param pointer RFC 6901 pointer of something that may be a reference
     * @return the pointer of what is meant
     */
    public String resolved(String pointer) {
        String reference = document.at(pointer).path("$ref").asString("");
        return reference.isEmpty() ? pointer : resolved(reference.substring(1));
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
