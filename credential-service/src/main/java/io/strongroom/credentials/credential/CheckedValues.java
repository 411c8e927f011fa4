package io.strongroom.credentials.credential;

import io.strongroom.credentials.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Documents that fit the credential's type, as they are to be stored. Not a record: it holds secrets. */
public final class CheckedValues {

    private final CredentialType type;
    private final Map<String, CheckedDocument> documents;
    private final List<Warning> warnings;

    CheckedValues(CredentialType type, Map<String, CheckedDocument> documents, List<Warning> warnings) {
        this.type = type;
        this.documents = documents;
        this.warnings = List.copyOf(warnings);
    }

    /** The type with the version that the documents were held to. */
    public CredentialType type() {
        return type;
    }

    /** By the environment's name; environments without values are not here. */
    public Map<String, CheckedDocument> documents() {
        return documents;
    }

    /** The document of an environment that has values. */
    public CheckedDocument of(String environment) {
        return Objects.requireNonNull(documents.get(environment));
    }

    public List<Warning> warnings() {
        return warnings;
    }

    /** A document and the JSON pointers of what in it a reader should mask. */
    public static final class CheckedDocument {

        private final Document document;
        private final List<String> secretPaths;

        CheckedDocument(Document document, List<String> secretPaths) {
            this.document = document;
            this.secretPaths = List.copyOf(secretPaths);
        }

        public Document document() {
            return document;
        }

        public List<String> secretPaths() {
            return secretPaths;
        }
    }
}
