package io.strongroom.schemas.schema;

import io.strongroom.platform.jsonschema.DocumentTree;
import io.strongroom.platform.jsonschema.Pointers;
import io.strongroom.platform.jsonschema.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is odd about a schema as a whole; {@link PropertyFindings} does so for each property. At most {@value #MAX}. */
final class Findings {

    private static final int MAX = 200;
    private static final Set<String> DIALECTS = Set.of(
            "http://json-schema.org/draft-07/schema#",
            "http://json-schema.org/draft-07/schema",
            "http://json-schema.org/draft-06/schema#",
            "http://json-schema.org/draft-04/schema#",
            "https://json-schema.org/draft/2019-09/schema",
            "https://json-schema.org/draft/2020-12/schema");

    private Findings() {}

    static List<Finding> of(ConfigurationSchema schema, Overlay.Entry known) {
        List<Finding> found = new ArrayList<>();
        dialect(schema, found);
        usable(schema, found);
        unknownRequired(schema, found);
        Stream<Finding> ofProperties =
                schema.properties().stream().flatMap(property -> new PropertyFindings(property, known).all());
        return Stream.concat(found.stream(), ofProperties).limit(MAX).toList();
    }

    private static void dialect(ConfigurationSchema schema, List<Finding> found) {
        String named = schema.source().path("$schema").asString("");
        if (!named.isEmpty() && !DIALECTS.contains(named)) {
            found.add(new Finding(
                    "odd-dialect", "", "$schema names no dialect that exists; the schema is read as draft-07."));
        }
    }

    private static void usable(ConfigurationSchema schema, List<Finding> found) {
        if (schema.check().check(DocumentTree.read("{}")) instanceof Verdict.NotChecked(String reason)) {
            found.add(new Finding(reason, "", "Documents cannot be checked against this schema."));
        } else if (schema.properties().isEmpty()) {
            found.add(new Finding("no-properties", "", "The schema describes no property."));
        }
    }

    private static void unknownRequired(ConfigurationSchema schema, List<Finding> found) {
        Set<String> described =
                schema.properties().stream().map(SchemaProperty::pointer).collect(Collectors.toSet());
        for (String name : schema.required()) {
            if (!described.contains(Pointers.child("", name))) {
                found.add(new Finding(
                        "required-names-unknown-property",
                        Pointers.child("", name),
                        "It is required, but the schema does not describe it."));
            }
        }
    }
}
