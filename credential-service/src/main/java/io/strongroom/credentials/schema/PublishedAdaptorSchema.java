package io.strongroom.credentials.schema;

import io.strongroom.credentials.document.Document;
import io.strongroom.platform.jsonschema.DocumentSchema;
import io.strongroom.platform.jsonschema.DocumentTree;
import io.strongroom.platform.jsonschema.Pointers;
import io.strongroom.platform.jsonschema.Verdict;
import io.strongroom.platform.web.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A schema that the registry published, with its annotations. */
final class PublishedAdaptorSchema implements AdaptorSchema {

    private final PublishedSchema published;
    private final DocumentSchema schema;

    PublishedAdaptorSchema(PublishedSchema published, DocumentSchema schema) {
        this.published = published;
        this.schema = schema;
    }

    @Override
    public String version() {
        return published.version();
    }

    @Override
    public DocumentCheck check(Document written) {
        Map<String, String> cut = TrailingSlashes.cut(DocumentTree.read(written.reveal()), published.urlPointers());
        Document document = cut.isEmpty() ? written : written.replacing(cut);
        List<SchemaWarning> warnings = new ArrayList<>();
        cut.keySet().forEach(pointer -> warnings.add(removed(pointer)));
        List<FieldError> errors = errors(DocumentTree.read(document.reveal()), warnings);
        return new DocumentCheck(document, secretPaths(document), errors, warnings);
    }

    private List<FieldError> errors(JsonNode document, List<SchemaWarning> warnings) {
        schema.unknownKeys(document).forEach(key -> warnings.add(unknown(key)));
        return switch (schema.check(document)) {
            case Verdict.Checked checked ->
                checked.violations().stream()
                        .map(violation -> new FieldError(violation.pointer(), violation.message()))
                        .toList();
            case Verdict.NotChecked(String reason) -> {
                warnings.add(new SchemaWarning("", reason, "The adaptor's schema cannot be checked against."));
                yield List.of();
            }
        };
    }

    /** The leaves of what the schema calls secret. */
    private List<String> secretPaths(Document document) {
        return document.leaves().stream()
                .filter(leaf -> published.secretPointers().stream()
                        .anyMatch(secret -> leaf.equals(secret) || leaf.startsWith(secret + "/")))
                .toList();
    }

    private static SchemaWarning removed(String pointer) {
        return new SchemaWarning(pointer, "trailing-slash-removed", "The slash at the end of the address was removed.");
    }

    private static SchemaWarning unknown(String key) {
        String pointer = Pointers.child("", key);
        return new SchemaWarning(pointer, "unknown-key", "The adaptor's schema does not know this key; it was kept.");
    }
}
