package io.strongroom.schemas.validation;

import io.strongroom.platform.jsonschema.DocumentSchema;
import io.strongroom.platform.jsonschema.Pointers;
import io.strongroom.platform.jsonschema.Verdict;
import io.strongroom.platform.jsonschema.Violation;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The answer to a validation.
 *
 * @param warnings what does not make the document invalid: a key that the schema does not know, a schema that cannot be checked against
 */
record Validation(boolean valid, List<Violation> errors, List<Violation> warnings) {

    static Validation of(DocumentSchema schema, JsonNode document) {
        List<Violation> warnings = new ArrayList<>();
        schema.unknownKeys(document).forEach(key -> warnings.add(unknown(key)));
        return switch (schema.check(document)) {
            case Verdict.Checked checked -> new Validation(checked.valid(), checked.violations(), warnings);
            case Verdict.NotChecked(String reason) -> {
                warnings.add(new Violation("", reason, "The schema cannot be checked against; nothing was checked."));
                yield new Validation(true, List.of(), warnings);
            }
        };
    }

    private static Violation unknown(String key) {
        return new Violation(Pointers.child("", key), "unknown-key", "is not known to the adaptor; it is kept");
    }
}
