package io.strongroom.credentials.schema;

import io.strongroom.credentials.document.Document;
import io.strongroom.platform.web.problem.FieldError;
import java.util.List;

/** What came of holding a document to a schema. Not a record: it holds secrets. Pointers are within the document. */
public final class DocumentCheck {

    private final Document document;
    private final List<String> secretPaths;
    private final List<FieldError> errors;
    private final List<SchemaWarning> warnings;

    DocumentCheck(Document document, List<String> secretPaths, List<FieldError> errors, List<SchemaWarning> warnings) {
        this.document = document;
        this.secretPaths = List.copyOf(secretPaths);
        this.errors = List.copyOf(errors);
        this.warnings = List.copyOf(warnings);
    }

    /** The document to store: as written, save for slashes that were cut. */
    public Document document() {
        return document;
    }

    /** What in it a reader should mask; all of it where no schema is known. */
    public List<String> secretPaths() {
        return secretPaths;
    }

    /** Why it must not be stored; empty if it may. */
    public List<FieldError> errors() {
        return errors;
    }

    public List<SchemaWarning> warnings() {
        return warnings;
    }
}
